package dev.tandem.it.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** A Payara or a GlassFish, run from the unpacked distribution with a domain of its own. */
final class DomainServer extends Server {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(120);
    private static final byte[] MASTER_PASSWORD =
        "AS_ADMIN_MASTERPASSWORD=changeit\n".getBytes(StandardCharsets.US_ASCII);

    private final Path home;
    private final Path domain;
    private final DomainAdministration administration;
    private final Set<String> applications = new HashSet<>();

    DomainServer(Path home, Path domain, int port, Consumer<String> echo) {
        super(port, echo);
        int adminPort = Ports.free();
        this.home = home.toAbsolutePath();
        this.domain = Domain.make(home, domain.toAbsolutePath(), port, adminPort);
        this.administration = new DomainAdministration(adminPort);
    }

    @Override
    Process launch() throws IOException {
        Process process = launch(DomainCommand.of(home, domain, getOptions()), domain);

        try (var input = process.getOutputStream()) {
            input.write(MASTER_PASSWORD);
        }

        return process;
    }

    @Override
    void awaitStarted(long mark) {
        getLog().await("startup time", mark, START_TIMEOUT);

        // What is deployed is loaded afterwards.
        for (var name : applications) {
            getLog().await("Loading application [" + baseName(name) + "] at", mark, START_TIMEOUT);
        }
    }

    @Override
    void install(Path archive, String name) {
        administration.deploy(archive, name);
        applications.add(name);
    }

    @Override
    void remove(String name) {
        administration.undeploy(name);
        applications.remove(name);
    }
}
