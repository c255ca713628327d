package dev.tandem.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A server process of one's own with a private directory, so that several can run at once.
 *
 * <pre>{@code
 * try (Server server = Servers.prepare("wildfly", Path.of("target/server"), Path.of("target/servers/mine"))) {
 *     server.start();
 *     URI app = server.deploy(war, "demo.war");   // http://localhost:41234/demo/
 *     server.kill();
 *     server.start();                             // on the same port, with the same deployments
 * }
 * }</pre>
 *
 * The process ends with this JVM, also when that is interrupted. One thread at a time.
 */
public abstract class Server implements AutoCloseable {

    private static final int STOP_SECONDS = 20;

    private final int port;
    private final ServerLog log;
    private final Thread shutdownHook = new Thread(this::stop, "server-stop");
    private final List<String> options = new ArrayList<>();
    private final Map<String, Path> waiting = new LinkedHashMap<>();
    private volatile Process process;

    Server(int port, Consumer<String> echo) {
        this.port = port;
        this.log = new ServerLog(echo);
        Runtime.getRuntime().addShutdownHook(shutdownHook);
    }

    /** Adds options of the JVM, as in {@code -Xmx512m} or {@code -Dname=value}, for the next start. */
    public Server withOptions(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    List<String> getOptions() {
        return List.copyOf(options);
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

        long mark = log.mark();

        try {
            process = launch();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        log.follow(process.getInputStream());
        awaitStarted(mark);
        var archives = new LinkedHashMap<>(waiting);
        waiting.clear();
        archives.forEach((name, archive) -> install(archive, name));
    }

    /** Starts the process. */
    abstract Process launch() throws IOException;

    /** Waits until it serves requests; the mark is the log's place before it was started. */
    abstract void awaitStarted(long mark);

    static Process launch(List<String> command, Path directory) throws IOException {
        return new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
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
     * Deploys an archive, in place of the one of that name if there is one, and returns when it serves requests; on a
     * server that is not running, with its next start. The server keeps it until it is undeployed.
     *
     * @param name its file name on the server, which gives the context path: {@code demo.war} is at {@code /demo/}
     * @return the address of the application, which ends in a slash
     * @throws DeploymentFailedException with the server's reason when it refuses the archive
     */
    public URI deploy(Path archive, String name) {
        Path file = archive.toAbsolutePath();

        if (isRunning()) {
            install(file, name);
        }
        else {
            waiting.put(name, file);
        }

        return getUrl().resolve(name.equals("ROOT.war") ? "/" : "/" + baseName(name) + "/");
    }

    /** Undeploys the archive of that name and removes it. Does nothing when there is none. */
    public void undeploy(String name) {
        if (waiting.remove(name) == null && isRunning()) {
            remove(name);
        }
    }

    /** Returns the name of an archive without {@code .war} or {@code .ear}. */
    static String baseName(String name) {
        return name.replaceFirst("\\.[we]ar$", "");
    }

    /** Deploys an archive by the means of the server that runs. */
    abstract void install(Path archive, String name);

    /** Undeploys an archive by the means of the server that runs. */
    abstract void remove(String name);

    // Access ---------------------------------------------------------------------------------------------------------

    /** Returns {@code http://localhost:port/}. */
    public URI getUrl() {
        return URI.create("http://localhost:" + port + "/");
    }

    /** Returns where the server tells of its health and metrics, where it does. */
    public URI getMonitoringUrl() {
        return getUrl();
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
}
