package dev.tandem.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;

import dev.tandem.bench.Subject.Link;

/** Measures what a connection that has made one round trip keeps alive in the server. */
final class HeapPerConnection {

    private static final int CONNECTIONS = 1_000;

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpRequest heap;

    HeapPerConnection(URI app) {
        heap = HttpRequest.newBuilder(app.resolve("heap")).build();
    }

    /** Returns bytes. */
    long of(Subject subject) throws Exception {
        var links = new ArrayList<Link>();

        try {
            // The first ones load classes and fill caches, which is not the price of a connection.
            open(subject, links, CONNECTIONS / 10);
            long before = used();
            open(subject, links, CONNECTIONS);
            return (used() - before) / CONNECTIONS;
        }
        finally {
            for (var link : links) {
                link.close();
            }
        }
    }

    private static void open(Subject subject, ArrayList<Link> links, int count) throws Exception {
        for (int i = 0; i < count; i++) {
            var link = subject.connect();
            links.add(link);
            link.roundTrip();
        }
    }

    private long used() throws Exception {
        return Long.parseLong(http.send(heap, BodyHandlers.ofString()).body());
    }
}
