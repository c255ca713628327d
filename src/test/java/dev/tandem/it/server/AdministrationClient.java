package dev.tandem.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Sends commands to the HTTP interface by which a server is administered, and waits for their ends. */
final class AdministrationClient {

    static final String USER = "tandem";
    static final String PASSWORD = "tandem";

    /** The value of the header {@code Authorization} for that user. */
    static final String AUTHORIZATION = "Basic "
        + Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.US_ASCII));

    private static final Duration TIMEOUT = Duration.ofSeconds(120);

    private final HttpClient client = HttpClient.newHttpClient();

    /** @param command for whoever reads of an interruption */
    HttpResponse<String> send(HttpRequest.Builder request, String command) {
        try {
            return client.send(request.timeout(TIMEOUT).build(), BodyHandlers.ofString());
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
