package dev.tandem.it.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A Payara, run from the unpacked distribution with a domain of its own. */
public final class PayaraServer extends Server {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(120);
    private static final byte[] MASTER_PASSWORD = "AS_ADMIN_MASTERPASSWORD=changeit\n".getBytes(StandardCharsets.US_ASCII);

    private final Path domain;
    private final List<String> command;
    private final PayaraAdministration administration;
    private final Map<String, Path> waiting = new LinkedHashMap<>();

    /**
     * Prepares a server on free ports.
     *
     * @param home the unpacked distribution
     * @param domain the private directory, made anew
     */
    public PayaraServer(Path home, Path domain) {
        super(Ports.free(), line -> {
        });
        int adminPort = Ports.free();
        this.domain = PayaraDomain.make(home, domain.toAbsolutePath(), getPort(), adminPort);
        this.command = PayaraCommand.of(home.toAbsolutePath(), this.domain);
        this.administration = new PayaraAdministration(adminPort);
    }

    @Override
    Process launch() throws IOException {
        Process process = launch(command, domain);

        try (var input = process.getOutputStream()) {
            input.write(MASTER_PASSWORD);
        }

        return process;
    }

    @Override
    void awaitStarted(long mark) {
        getLog().await(line -> line.contains("startup time"), "the end of its start", mark, START_TIMEOUT);
        waiting.forEach((name, archive) -> administration.deploy(archive, name));
        waiting.clear();
    }

    @Override
    void place(Path archive, String name) {
        if (isRunning()) {
            administration.deploy(archive, name);
        }
        else {
            waiting.put(name, archive);
        }
    }

    @Override
    public void undeploy(String name) {
        if (waiting.remove(name) == null) {
            administration.undeploy(name);
        }
    }
}
