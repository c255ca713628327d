package dev.tandem.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** An Open Liberty, run from the unpacked distribution, which watches a directory for applications. */
final class LibertyServer extends Server {

    private static final Duration TIMEOUT = Duration.ofSeconds(120);

    /**
     * Requests to upgrade to HTTP/2, as Java's client makes, may block all of Liberty's few threads. SRVE0190E is a
     * warning for each path that is asked for and not there.
     */
    private static final String CONFIGURATION = """
        <server>
            <featureManager>
                <feature>webProfile-10.0</feature>
            </featureManager>
            <httpEndpoint id="defaultHttpEndpoint" host="127.0.0.1" httpPort="%d" httpsPort="-1"
                protocolVersion="http/1.1"/>
            <applicationManager autoExpand="true"/>
            <applicationMonitor pollingRate="200ms"/>
            <logging consoleFormat="dev" consoleLogLevel="INFO" consoleSource="message"
                hideMessage="SRVE0190E"/>
        </server>
        """;

    private final Path home;
    private final Path base;
    private final Path applications;
    private final Set<String> deployed = new HashSet<>();

    LibertyServer(Path home, Path base, int port, Consumer<String> echo) {
        super(port, echo);
        this.home = home.toAbsolutePath();
        this.base = base.toAbsolutePath();
        this.applications = this.base.resolve("servers/tandem/dropins");

        try {
            Directories.delete(base);
            Files.createDirectories(applications);
            Files.writeString(applications.resolveSibling("server.xml"), CONFIGURATION.formatted(port));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    Process launch() throws IOException {
        var command = new ArrayList<String>();
        command.add(Jvm.java());
        command.add("-javaagent:" + home.resolve("bin/tools/ws-javaagent.jar"));
        command.addAll(List.of("--add-exports=java.base/sun.security.action=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.naming/javax.naming.spi=ALL-UNNAMED",
            "--add-opens=java.naming/com.sun.naming.internal=ALL-UNNAMED",
            "--add-opens=java.base/sun.net.www.protocol.https=ALL-UNNAMED",
            "-Djava.awt.headless=true", "-Xmx512m"));
        command.addAll(getOptions());
        command.addAll(List.of("-jar", home.resolve("bin/tools/ws-server.jar").toString(), "tandem"));
        var builder = new ProcessBuilder(command).directory(base.toFile()).redirectErrorStream(true);
        builder.environment().put("WLP_USER_DIR", base.toString());
        return builder.start();
    }

    @Override
    void awaitStarted(long mark) {
        getLog().await("CWWKF0011I", mark, TIMEOUT);

        for (var name : deployed) {
            awaitAnswer(name, mark);
        }
    }

    @Override
    void install(Path archive, String name) {
        long mark = getLog().mark();
        Path file = applications.resolve(name);

        try {
            // The directory is watched: a file must appear at once.
            Files.copy(archive, base.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            Files.move(base.resolve(name), file, StandardCopyOption.REPLACE_EXISTING);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        String answer = awaitAnswer(name, mark);

        if (!answer.contains("CWWKZ0001I") && !answer.contains("CWWKZ0003I")) {
            remove(name);
            throw new DeploymentFailedException(name, String.join("\n", getLog().since(mark)));
        }

        deployed.add(name);
    }

    @Override
    void remove(String name) {
        long mark = getLog().mark();

        try {
            Files.deleteIfExists(applications.resolve(name));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        if (deployed.remove(name)) {
            getLog().await(line -> line.contains("CWWKZ0009I") && line.contains(" " + baseName(name) + " "),
                "the end of " + name, mark, TIMEOUT);
        }
    }

    /** Waits until the application is started, or updated, or failed, or not started as a listener has failed. */
    private String awaitAnswer(String name, long mark) {
        return getLog().await(line -> line.matches(".*CWWKZ00(0[1234]|12)[IE].*\\b" + baseName(name) + "\\b.*"),
            "the start of " + name, mark, TIMEOUT);
    }
}
