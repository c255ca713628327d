package dev.tandem.it.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The servers that Tandem is tested on, by the names that {@code -Dserver=} takes. */
public final class Servers {

    public static final List<String> NAMES = List.of(
        "wildfly", "wildfly-full", "payara", "payara-micro", "glassfish", "liberty", "tomee");

    private Servers() {
    }

    /**
     * Prepares a server on a free port, whose log is also written into a file beside its directory: {@code base.log}.
     */
    public static Server prepare(String name, Path home, Path base) {
        try {
            Files.createDirectories(base.toAbsolutePath().getParent());
            var file = Files.newBufferedWriter(base.resolveSibling(base.getFileName() + ".log"));
            return prepare(name, home, base, Ports.free(), new PrintWriter(file, true)::println);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Prepares a server.
     *
     * @param name one of {@link #NAMES}
     * @param home what the build has unpacked
     * @param base the private directory, made anew
     * @param echo is given each line of the log as it comes
     */
    public static Server prepare(String name, Path home, Path base, int port, Consumer<String> echo) {
        return switch (name) {
            case "wildfly", "wildfly-full" -> new WildFlyServer(home, base, port, echo);
            case "payara", "glassfish" -> new DomainServer(home, base, port, echo);
            case "payara-micro" -> new PayaraMicroServer(home, base, port, echo);
            case "liberty" -> new LibertyServer(home, base, port, echo);
            case "tomee" -> new TomEEServer(home, base, port, echo);
            default -> throw new IllegalArgumentException("No server is called " + name + "; there are " + NAMES);
        };
    }
}
