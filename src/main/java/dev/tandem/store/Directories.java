package dev.tandem.store;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Finds where a server keeps data of its own, which outlives a restart and a deployment. */
public final class Directories {

    private static final String OWN = "tandem-sessions";

    /** System properties that name such a directory: of WildFly, Payara and GlassFish, Open Liberty, TomEE. */
    private static final List<String> PROPERTIES = List.of("jboss.server.data.dir", "com.sun.aas.instanceRoot",
        "server.output.dir", "catalina.base");

    private Directories() {
    }

    /**
     * Returns the directory of one application.
     *
     * @param configured what the configuration says; empty when it says nothing
     * @param properties the system properties
     * @param host the name of the virtual host, as in {@code default-host}
     * @return empty when nothing is configured and the server is not known
     */
    public static Optional<Path> find(String configured, UnaryOperator<String> properties, String host,
        String contextPath) {
        Optional<Path> base = configured.isEmpty() ? PROPERTIES.stream().map(properties).filter(Objects::nonNull)
            .map(path -> Path.of(path, OWN)).findFirst() : Optional.of(Path.of(configured));
        return base.map(path -> path.resolve(URLEncoder.encode(host + contextPath, StandardCharsets.UTF_8)));
    }

    /** Makes a directory that is nobody else's business, where the file system knows of that. */
    static void make(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(directory,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        else {
            Files.createDirectories(directory);
        }
    }
}
