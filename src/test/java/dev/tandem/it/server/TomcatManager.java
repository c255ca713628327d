package dev.tandem.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;

/** The text interface of Tomcat's manager. Its answers begin with {@code OK} or {@code FAIL}. */
final class TomcatManager {

    static final String USER = "tandem";
    static final String PASSWORD = "tandem";

    private static final Duration TIMEOUT = Duration.ofSeconds(120);
    private static final String AUTHORIZATION = "Basic "
        + Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.US_ASCII));

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI commands;

    TomcatManager(URI server) {
        commands = server.resolve("manager/text/");
    }

    String deploy(Path archive, String contextPath) {
        try {
            return run("PUT", "deploy?update=true&path=" + contextPath, BodyPublishers.ofFile(archive));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String undeploy(String contextPath) {
        return run("GET", "undeploy?path=" + contextPath, BodyPublishers.noBody());
    }

    private String run(String method, String command, BodyPublisher body) {
        var request = HttpRequest.newBuilder(commands.resolve(command)).timeout(TIMEOUT)
            .header("Authorization", AUTHORIZATION).method(method, body).build();

        try {
            return client.send(request, BodyHandlers.ofString()).body();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for: " + command, e);
        }
    }
}
