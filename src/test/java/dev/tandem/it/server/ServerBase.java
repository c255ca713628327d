package dev.tandem.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;

/** Makes the private directory of one server: its configuration, deployments, logs and data. */
final class ServerBase {

    private ServerBase() {
    }

    /**
     * Makes the directory anew, with the provisioned configuration, changed where a server under test differs: the
     * deployment scanner looks often, deploys only what is marked, and takes back what failed; the console is plain
     * text.
     */
    static Path make(Path home, Path base) {
        var provisioned = home.resolve("standalone/configuration");

        if (!Files.isDirectory(provisioned)) {
            throw new IllegalStateException("There is no server in " + home.toAbsolutePath()
                + "; run: mvn pre-integration-test -DskipTests");
        }

        try {
            deleteAll(base);
            copyAll(provisioned, base.resolve("configuration"));
            Files.createDirectories(base.resolve("deployments"));
            configure(base.resolve("configuration/standalone.xml"));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        return base;
    }

    private static void configure(Path file) throws IOException {
        var xml = Files.readString(file)
            .replace("scan-interval=\"5000\"", "scan-interval=\"200\" auto-deploy-zipped=\"false\"")
            .replace("scanner.rollback.on.failure:false", "scanner.rollback.on.failure:true")
            .replace("<named-formatter name=\"COLOR-PATTERN\"/>", "<named-formatter name=\"PATTERN\"/>");
        Files.writeString(file, xml);
    }

    static void copyAll(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    static void deleteAll(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }

        try (var files = Files.walk(directory)) {
            for (var file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        }
    }
}
