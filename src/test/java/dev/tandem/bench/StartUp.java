package dev.tandem.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import dev.tandem.it.server.Server;
import dev.tandem.it.server.Until;

/** Measures how long a server takes from its process to the first page of an application that it has. */
final class StartUp {

    private static final int STARTS = 3;
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Server server;

    /** @param server one that does not run, and does not run afterwards */
    StartUp(Server server) {
        this.server = server;
    }

    /** Returns the median of some starts. */
    Duration of(Path war, String page) {
        var url = server.deploy(war, war.getFileName().toString()).resolve(page);
        // A server keeps what is deployed while it runs.
        server.start();
        awaitPage(url);
        server.stop();
        List<Duration> times = new ArrayList<>();

        for (int i = 0; i < STARTS; i++) {
            long begin = System.nanoTime();
            server.start();
            awaitPage(url);
            times.add(Duration.ofNanos(System.nanoTime() - begin));
            server.stop();
        }

        server.start();
        server.undeploy(war.getFileName().toString());
        server.stop();
        Collections.sort(times);
        return times.get(STARTS / 2);
    }

    private void awaitPage(URI url) {
        Until.isTrue(TIMEOUT, "the page " + url, () -> status(url) == 200);
    }

    private int status(URI url) {
        try {
            return http.send(HttpRequest.newBuilder(url).build(), BodyHandlers.discarding()).statusCode();
        }
        catch (IOException e) {
            return -1;
        }
        catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
