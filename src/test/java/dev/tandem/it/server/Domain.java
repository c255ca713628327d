package dev.tandem.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the private directory of one Payara or GlassFish: a domain with ports of its own. */
final class Domain {

    /** One line per record, as WildFly writes them, on the console alone. */
    static final String LOGGING = """
        handlers=java.util.logging.ConsoleHandler
        java.util.logging.ConsoleHandler.level=ALL
        java.util.logging.ConsoleHandler.formatter=java.util.logging.SimpleFormatter
        java.util.logging.SimpleFormatter.format=%1$tT,%1$tL %4$s [%3$s] %5$s%6$s%n
        com.sun.enterprise.server.logging.GFFileHandler.logtoFile=false
        com.sun.enterprise.server.logging.GFFileHandler.logStandardStreams=false
        .level=INFO
        """;

    private Domain() {
    }

    static Path make(Path home, Path domain, int port, int adminPort) {
        var template = home.resolve("glassfish/domains/domain1");

        if (!Files.isDirectory(template)) {
            throw new IllegalStateException("There is no server in " + home.toAbsolutePath()
                + "; run: mvn pre-integration-test -DskipTests -Dserver=payara or glassfish");
        }

        try {
            Directories.delete(domain);
            Directories.copy(template, domain);
            Files.writeString(domain.resolve("config/logging.properties"), LOGGING);
            configure(domain.resolve("config/domain.xml"), port, adminPort);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        return domain;
    }

    /**
     * Two listeners on local ports; all else that listens is switched off, or moved where it cannot be. GlassFish's
     * default data source expects a server of Derby's: it is made one of Derby within GlassFish.
     */
    private static void configure(Path file, int port, int adminPort) throws IOException {
        var xml = Files.readString(file)
            .replace("port=\"8080\"", "address=\"127.0.0.1\" port=\"" + port + "\"")
            .replace("port=\"4848\"", "address=\"127.0.0.1\" port=\"" + adminPort + "\"")
            .replace("value=\"7676\"", "value=\"" + Ports.free() + "\"")
            .replace("port=\"8181\"", "port=\"8181\" enabled=\"false\"")
            .replace("<jmx-connector ", "<jmx-connector enabled=\"false\" ")
            .replace("<iiop-listener ", "<iiop-listener enabled=\"false\" ")
            .replace("<hazelcast-config-specific-configuration>",
                "<hazelcast-config-specific-configuration enabled=\"false\">")
            .replaceAll("(datasource-classname=\"org.apache.derby.jdbc.)Client(DataSource\")", "$1Embedded$2")
            .replaceAll("<property value=\"[^\"]*\" name=\"(PortNumber|serverName)\" */>", "")
            .replace("value=\"sun-appserv-samples\"", "value=\"${com.sun.aas.instanceRoot}/lib/databases/default\"")
            .replaceAll("additionalOSGiBundlesToStart=[^<]*", "additionalOSGiBundlesToStart=");
        Files.writeString(file, xml);
    }
}
