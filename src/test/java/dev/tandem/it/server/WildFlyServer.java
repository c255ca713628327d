package dev.tandem.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A WildFly process of one's own, run from the provisioned server but with a private directory, so that several can run
 * at once.
 *
 * <pre>{@code
 * try (var server = new WildFlyServer(Path.of("target/server"), Path.of("target/servers/mine"))) {
 *     server.start();
 *     URI app = server.deploy(war, "demo.war");   // http://localhost:41234/demo/
 *     server.kill();
 *     server.start();                             // on the same port, with the same deployments
 * }
 * }</pre>
 *
 * The process ends with this JVM, also when that is interrupted. One thread at a time.
 */
public final class WildFlyServer implements AutoCloseable {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(90);
    private static final int STOP_SECONDS = 20;

    private final Path home;
    private final Path base;
    private final int port;
    private final List<String> options = new ArrayList<>(List.of("-Xms64m", "-Xmx256m"));
    private final Deployments deployments;
    private final ServerLog log;
    private final Thread shutdownHook = new Thread(this::stop, "wildfly-stop");
    private volatile Process process;

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
        this.home = home.toAbsolutePath();
        this.base = ServerBase.make(home, base).toAbsolutePath();
        this.port = port;
        this.log = new ServerLog(echo);
        this.deployments = new Deployments(this.base.resolve("deployments"));
        Runtime.getRuntime().addShutdownHook(shutdownHook);
    }

    /** Adds options of the JVM, as in {@code -Xmx512m} or {@code -Dname=value}, for the next start. */
    public WildFlyServer withOptions(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    // Life -----------------------------------------------------------------------------------------------------------

    /**
     * Starts the process, with all that is deployed, and returns when it serves requests.
     *
     * @throws DeploymentFailedException when it refuses an archive
     */
    public void start() {
        if (isRunning()) {
            throw new IllegalStateException("The server is running already");
        }

        deployments.placeAllAgain();
        long mark = log.mark();

        try {
            process = new ProcessBuilder(command()).directory(base.toFile()).redirectErrorStream(true).start();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        log.follow(process.getInputStream());
        log.await(line -> line.contains("WFLYSRV0025") || line.contains("WFLYSRV0026"), "the end of its start", mark,
            START_TIMEOUT);
        deployments.awaitAllDeployed();
    }

    /** Shuts the server down in good order. Does nothing when it is not running. */
    public void stop() {
        end(Process::destroy);
    }

    /** Ends the process at once, as a crash would. Does nothing when it is not running. */
    public void kill() {
        end(Process::destroyForcibly);
    }

    /** Waits until the process has ended. */
    public void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** {@linkplain #stop() Stops} the server for good. */
    @Override
    public void close() {
        stop();
        Runtime.getRuntime().removeShutdownHook(shutdownHook);
    }

    private void end(Consumer<Process> how) {
        if (process == null) {
            return;
        }

        how.accept(process);

        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
        catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    // Deployments ----------------------------------------------------------------------------------------------------

    /**
     * Deploys an archive and returns when it serves requests; on a server that is not running, with its next start.
     *
     * @param name its file name on the server, which gives the context path: {@code demo.war} is at {@code /demo/}
     * @return the address of the application, which ends in a slash
     * @throws DeploymentFailedException with the server's reason when it refuses the archive
     */
    public URI deploy(Path archive, String name) {
        deployments.place(archive, name);

        if (isRunning()) {
            deployments.awaitDeployed(name);
        }

        return getUrl().resolve(name.equals("ROOT.war") ? "/" : "/" + name.replaceFirst("\\.war$", "") + "/");
    }

    /** Undeploys the archive of that name and removes it. Does nothing when there is none. */
    public void undeploy(String name) {
        deployments.remove(name);
    }

    // Access ---------------------------------------------------------------------------------------------------------

    /** Returns {@code http://localhost:port/}. */
    public URI getUrl() {
        return URI.create("http://localhost:" + port + "/");
    }

    public int getPort() {
        return port;
    }

    /** Returns the process, alive or not. */
    public ProcessHandle getProcess() {
        return process.toHandle();
    }

    public ServerLog getLog() {
        return log;
    }

    private List<String> command() {
        return ServerCommand.of(home, base, options, port);
    }
}
