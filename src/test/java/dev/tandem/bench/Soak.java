package dev.tandem.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

import dev.tandem.it.TestWar;
import dev.tandem.it.client.RawClient;
import dev.tandem.it.server.Servers;

/**
 * Lets many sessions make and drop models for a long time, and fails when the server's heap has grown:
 * {@code mvn -Dsoak}, or {@code mvn -Dsoak=3} for three minutes. A session ends now and then and a new one takes its
 * place.
 */
public final class Soak {

    private static final int SESSIONS = 200;
    private static final int DRIVERS = 8;
    private static final int ROUNDS_OF_A_SESSION = 200;
    private static final int SAMPLES = 10;
    private static final double GROWTH = 1.1;

    private final URI app;
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicLong rounds = new AtomicLong();
    private final AtomicLong sessions = new AtomicLong();

    private Soak(URI app) {
        this.app = app;
    }

    /** @param args the server's name and home; the minutes that it takes, or anything else for ten */
    public static void main(String... args) throws Exception {
        var war = TestWar.named("soak").emptyBeansXml().classes(HeapServlet.class, SoakModel.class, SoakItem.class);
        var minutes = args[2].matches("\\d+") ? Integer.parseInt(args[2]) : 10;

        try (var server = Servers.prepare(args[0], Path.of(args[1]), Path.of("target/servers/soak"))
            .withOptions("-Xmx1g")) {
            server.start();
            new Soak(server.deploy(war.build(), war.fileName())).run(Duration.ofMinutes(minutes));
        }
    }

    private void run(Duration duration) throws Exception {
        var drivers = Executors.newFixedThreadPool(DRIVERS);
        long begin = System.nanoTime();
        var used = new ArrayList<Long>();
        print("%n| minute | sessions so far | rounds | live heap, KB |%n|---|---|---|---|%n");

        try {
            var clients = open(drivers);

            for (int i = 1; i <= SAMPLES; i++) {
                drive(drivers, clients, begin + duration.toNanos() * i / SAMPLES);
                used.add(used());
                print("| %.1f | %d | %d | %d |%n", (System.nanoTime() - begin) / 6e10, sessions.get(), rounds.get(),
                    used.get(i - 1) / 1024);
            }
        }
        finally {
            drivers.shutdownNow();
        }

        // The first samples are those of a server that is still warming up.
        long early = Math.max(used.get(2), used.get(3));
        long late = Math.min(used.get(SAMPLES - 2), used.get(SAMPLES - 1));

        if (late > early * GROWTH) {
            throw new IllegalStateException("The heap grew from " + early + " to " + late + " bytes");
        }
    }

    private List<RawClient[]> open(ExecutorService drivers) throws Exception {
        Callable<RawClient[]> opening = () -> {
            var clients = new RawClient[SESSIONS / DRIVERS];

            for (int i = 0; i < clients.length; i++) {
                clients[i] = open();
            }

            return clients;
        };
        var all = new ArrayList<RawClient[]>();

        for (Future<RawClient[]> opened : drivers.invokeAll(Collections.nCopies(DRIVERS, opening))) {
            all.add(opened.get());
        }

        return all;
    }

    private RawClient open() throws Exception {
        sessions.incrementAndGet();
        return RawClient.open(app.resolve("soak/"));
    }

    private void drive(ExecutorService drivers, List<RawClient[]> all, long end) throws Exception {
        var tasks = all.stream().<Callable<Void>>map(clients -> () -> {
            drive(clients, end);
            return null;
        }).toList();

        for (Future<Void> done : drivers.invokeAll(tasks)) {
            done.get();
        }
    }

    private void drive(RawClient[] clients, long end) throws Exception {
        while (System.nanoTime() < end) {
            for (int i = 0; i < clients.length; i++) {
                if (clients[i].sent() > ROUNDS_OF_A_SESSION) {
                    clients[i].close();
                    clients[i] = open();
                }

                clients[i].send("[\"event\",\"SoakModel1\",\"asked\",1]");
            }

            for (var client : clients) {
                client.await("set");
                rounds.incrementAndGet();
            }
        }
    }

    private long used() throws Exception {
        var request = HttpRequest.newBuilder(app.resolve("heap")).build();
        return Long.parseLong(http.send(request, BodyHandlers.ofString()).body());
    }

    private static void print(String format, Object... arguments) {
        System.out.printf(Locale.ROOT, format, arguments);
    }
}
