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

    private WildFlyBase() {
    }

    /**
     * Makes the directory anew, with the provisioned configuration, changed where a server under test differs: a user
     * may manage it, and the console is plain text.
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
            configure(base.resolve("configuration/standalone.xml"));
            Files.writeString(base.resolve("configuration/mgmt-users.properties"), user());
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        return base;
    }

    private static void configure(Path file) throws IOException {
        var xml = Files.readString(file)
            .replace("<mechanism mechanism-name=\"DIGEST\">", "<mechanism mechanism-name=\"BASIC\">")
            .replace("<named-formatter name=\"COLOR-PATTERN\"/>", "<named-formatter name=\"PATTERN\"/>");
        Files.writeString(file, xml);
    }

    private static String user() {
        var secret = WildFlyManagement.USER + ":ManagementRealm:" + WildFlyManagement.PASSWORD;

        try {
            var digest = MessageDigest.getInstance("MD5").digest(secret.getBytes(StandardCharsets.US_ASCII));
            return WildFlyManagement.USER + "=" + HexFormat.of().formatHex(digest) + "\n";
        }
        catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
