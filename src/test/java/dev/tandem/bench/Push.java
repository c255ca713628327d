package dev.tandem.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import dev.tandem.bench.Subject.Link;

/** Lets the server push a number to each of some connections at a steady rate. */
record Push(URI app, ServerCpu cpu) {

    private static final int CONNECTIONS = 100;
    private static final int RATE = 100;
    private static final int COUNT = 1_000;

    /**
     * What was measured.
     *
     * @param cpu microseconds of the server's processor time for one number to one connection
     * @param messages messages for one number; fewer than one where several were sent as one
     */
    record Result(double cpu, double messages) {
    }

    Result run(Subject subject) throws Exception {
        var links = new ArrayList<Link>();
        var threads = Executors.newFixedThreadPool(CONNECTIONS);

        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                links.add(subject.connect());
                links.get(i).roundTrip();
            }

            round(subject, links, threads);
            return round(subject, links, threads);
        }
        finally {
            threads.shutdownNow();

            for (var link : links) {
                link.close();
            }
        }
    }

    private Result round(Subject subject, List<Link> links, ExecutorService threads) throws Exception {
        var receivers = new ArrayList<Future<Integer>>();
        links.forEach(link -> receivers.add(threads.submit(() -> link.receiveUntil(COUNT))));

        var before = cpu.used();
        push(subject);
        double messages = 0;

        for (var receiver : receivers) {
            messages += receiver.get();
        }

        double numbers = (double) COUNT * CONNECTIONS;
        return new Result(cpu.used().minus(before).toNanos() / 1e3 / numbers, messages / numbers);
    }

    private void push(Subject subject) throws Exception {
        var query = "push?subject=" + subject.name() + "&count=" + COUNT + "&rate=" + RATE;
        var request = HttpRequest.newBuilder(app.resolve(query)).build();
        int status = HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();

        if (status != 200) {
            throw new IllegalStateException(request.uri() + " answered " + status);
        }
    }
}
