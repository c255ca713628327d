package dev.tandem.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import dev.tandem.it.TestWar;
import dev.tandem.it.server.WildFlyServer;

/**
 * Compares Tandem with a raw WebSocket endpoint in the same server, in one run: {@code mvn -Dbench}, or
 * {@code mvn -Dbench=raw} for one of them. A round trip goes from an event of the client to the server's handler, which
 * sets a property, and back to the client. The client is a thread for each connection, on the same machine.
 */
public final class Benchmark {

    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration MEASURED = Duration.ofSeconds(10);

    private final ServerCpu cpu;
    private final HeapPerConnection heap;

    private Benchmark(WildFlyServer server, URI app) {
        cpu = new ServerCpu(server.getProcess());
        heap = new HeapPerConnection(app);
    }

    /** @param args the provisioned server; the name of the only subject to measure, or anything else for all */
    public static void main(String... args) throws Exception {
        var war = TestWar.named("bench")
            .classes(RawEndpoint.class, HeapServlet.class, BenchModel.class);

        try (var server = new WildFlyServer(Path.of(args[0]), Path.of("target/servers/bench")).withOptions("-Xmx1g")) {
            server.start();
            var app = server.deploy(war.build(), war.fileName());
            List<Subject> all = List.of(new RawSubject(app), new TandemSubject(app));
            var chosen = all.stream().filter(subject -> subject.name().equals(args[1])).toList();
            new Benchmark(server, app).run(chosen.isEmpty() ? all : chosen);
        }
    }

    private void run(List<Subject> subjects) throws Exception {
        print("%n| | connections | round trips/s | p50 µs | p99 µs | server CPU µs |%n|---|---|---|---|---|---|%n");

        for (int connections : List.of(1, 100)) {
            for (var subject : subjects) {
                var result = new Load(subject, connections, cpu).run(WARM_UP, MEASURED);
                print("| %s | %d | %,.0f | %.0f | %.0f | %.1f |%n", result.subject(), result.connections(),
                    result.perSecond(), result.p50(), result.p99(), result.cpuPerTrip());
            }
        }

        print("%n| | server CPU µs for a number pushed | live heap for a connection, KB |%n|---|---|---|%n");

        for (var subject : subjects) {
            print("| %s | %.1f | %.1f |%n", subject.name(), Push.cpuPerNumber(subject, cpu), heap.of(subject) / 1024.0);
        }

        print("%n");
    }

    private static void print(String format, Object... arguments) {
        System.out.printf(Locale.ROOT, format, arguments);
    }
}
