package dev.tandem.it.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A WildFly, run from the provisioned server. */
public final class WildFlyServer extends Server {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(90);

    private final Path home;
    private final Path base;
    private final List<String> options = new ArrayList<>(List.of("-Xms64m", "-Xmx256m"));
    private final Deployments deployments;

    /** Prepares a server on a free port. */
    public WildFlyServer(Path home, Path base) {
        this(home, base, Ports.free(), line -> {
        });
    }

    /**
     * Prepares a server.
     *
     * @param home the provisioned server
     * @param base the private directory, made anew
     * @param echo is given each line of the log as it comes
     */
    public WildFlyServer(Path home, Path base, int port, Consumer<String> echo) {
        super(port, echo);
        this.home = home.toAbsolutePath();
        this.base = ServerBase.make(home, base).toAbsolutePath();
        this.deployments = new Deployments(this.base.resolve("deployments"));
    }

    /** Adds options of the JVM, as in {@code -Xmx512m} or {@code -Dname=value}, for the next start. */
    public WildFlyServer withOptions(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    @Override
    Process launch() throws IOException {
        deployments.placeAllAgain();
        return launch(ServerCommand.of(home, base, options, getPort()), base);
    }

    @Override
    void awaitStarted(long mark) {
        getLog().await(line -> line.contains("WFLYSRV0025") || line.contains("WFLYSRV0026"), "the end of its start", mark,
            START_TIMEOUT);
        deployments.awaitAllDeployed();
    }

    @Override
    void place(Path archive, String name) {
        deployments.place(archive, name);

        if (isRunning()) {
            deployments.awaitDeployed(name);
        }
    }

    @Override
    public void undeploy(String name) {
        deployments.remove(name);
    }
}
