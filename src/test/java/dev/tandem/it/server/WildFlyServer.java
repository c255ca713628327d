package dev.tandem.it.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/** A WildFly, run from the provisioned server or from an unpacked distribution. */
final class WildFlyServer extends Server {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(90);

    private final Path home;
    private final Path base;
    private final int managementPort = Ports.free();
    private final WildFlyManagement management = new WildFlyManagement(managementPort);

    WildFlyServer(Path home, Path base, int port, Consumer<String> echo) {
        super(port, echo);
        this.home = home.toAbsolutePath();
        this.base = WildFlyBase.make(home, base).toAbsolutePath();
        withOptions("-Xms64m", "-Xmx256m");
    }

    @Override
    Process launch() throws IOException {
        return launch(WildFlyCommand.of(home, base, getOptions(), getPort(), managementPort), base);
    }

    @Override
    void awaitStarted(long mark) {
        getLog().await(line -> line.contains("WFLYSRV0025")
            || line.contains("WFLYSRV0026"), "the end of its start", mark,
            START_TIMEOUT);
    }

    /** Beside applications, on the port of the management. */
    @Override
    public URI getMonitoringUrl() {
        return URI.create("http://localhost:" + managementPort + "/");
    }

    @Override
    void install(Path archive, String name) {
        management.deploy(archive, name);
    }

    @Override
    void remove(String name) {
        management.undeploy(name);
    }
}
