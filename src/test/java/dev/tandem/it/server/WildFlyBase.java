package dev.tandem.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Makes the private directory of one WildFly: its configuration, deployments, logs and data. */
final class WildFlyBase {

    private static final String SECURITY_DOMAIN =
        "<application-security-domain name=\"other\" security-domain=\"ApplicationDomain\"";

    private static final String MICROMETER = "modules/system/layers/base/org/wildfly/extension/micrometer";

    /** What the guide adds by commands, where the distribution has it. */
    private static final String EXTENSIONS = """
        <extension module="org.wildfly.extension.microprofile.health-smallrye"/>
        <extension module="org.wildfly.extension.micrometer"/>
        """;
    private static final String SUBSYSTEMS = """
        <subsystem xmlns="urn:wildfly:microprofile-health-smallrye:3.0" security-enabled="false"/>
        <subsystem xmlns="urn:wildfly:micrometer:community:2.0"><prometheus-registry context="/prometheus" security-enabled="false"/></subsystem>
        """;

    private WildFlyBase() {
    }

    /**
     * Makes the directory anew, with the provisioned configuration, changed where a server under test differs: a user
     * may manage it, the console is plain text, and applications may bring their own users as Jakarta Security says.
     */
    static Path make(Path home, Path base) {
        var provisioned = home.resolve("standalone/configuration");

        if (!Files.isDirectory(provisioned)) {
            throw new IllegalStateException("There is no server in " + home.toAbsolutePath()
                + "; run: mvn pre-integration-test -DskipTests");
        }

        try {
            Directories.delete(base);
            Directories.copy(provisioned, base.resolve("configuration"));
            Files.createDirectories(base.resolve("deployments"));
            configure(base.resolve("configuration/standalone.xml"), Files.isDirectory(home.resolve(MICROMETER)));
            Files.writeString(base.resolve("configuration/mgmt-users.properties"), user());
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        return base;
    }

    private static void configure(Path file, boolean monitored) throws IOException {
        var text = Files.readString(file);
        var xml = withOwnUsers(monitored ? withMonitoring(text) : text)
            .replace("<mechanism mechanism-name=\"DIGEST\">", "<mechanism mechanism-name=\"BASIC\">")
            .replace("<named-formatter name=\"COLOR-PATTERN\"/>", "<named-formatter name=\"PATTERN\"/>");
        Files.writeString(file, xml);
    }

    private static String withMonitoring(String xml) {
        return xml.replace("</extensions>", EXTENSIONS + "</extensions>")
            .replace("</profile>", SUBSYSTEMS + "</profile>");
    }

    /** As the command {@code write-attribute(name=integrated-jaspi,value=false)} of the guide does. */
    private static String withOwnUsers(String xml) {
        int start = xml.indexOf("urn:jboss:domain:undertow:");
        int end = xml.indexOf("</subsystem>", start);
        var undertow = xml.substring(start, end);
        var changed = undertow.contains(SECURITY_DOMAIN)
            ? undertow.replace(SECURITY_DOMAIN, SECURITY_DOMAIN + " integrated-jaspi=\"false\"")
            : undertow + "<application-security-domains>" + SECURITY_DOMAIN
                + " integrated-jaspi=\"false\"/></application-security-domains>";
        return xml.substring(0, start) + changed + xml.substring(end);
    }

    private static String user() {
        var secret = AdministrationClient.USER + ":ManagementRealm:" + AdministrationClient.PASSWORD;

        try {
            var digest = MessageDigest.getInstance("MD5").digest(secret.getBytes(StandardCharsets.US_ASCII));
            return AdministrationClient.USER + "=" + HexFormat.of().formatHex(digest) + "\n";
        }
        catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
