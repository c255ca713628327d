package dev.tandem.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import dev.tandem.it.PingServlet;
import dev.tandem.it.TestWar;
import dev.tandem.it.server.Server;
import dev.tandem.it.server.Servers;

/**
 * Compares Tandem with a raw WebSocket endpoint in the same server, in one run: {@code mvn -Dbench}. A round trip goes
 * from an event of the client to the server's handler, which sets a property, and back to the client. The client is a
 * thread for each connection, on the same machine.
 */
public final class Benchmark {

    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration RAMP = Duration.ofSeconds(2);
    private static final Duration MEASURED = Duration.ofSeconds(5);
    private static final int ROUNDS = 5;

    private final URI app;
    private final ServerCpu cpu;
    private final List<Subject> subjects;

    private Benchmark(Server server, URI app) {
        this.app = app;
        cpu = new ServerCpu(server.getProcess());
        subjects = List.of(new RawSubject(app), TandemSubject.benchModel(app));
    }

    /** @param args the server's name and home, the showcase's WAR */
    public static void main(String... args) throws Exception {
        var war = TestWar.named("bench")
            .classes(RawEndpoint.class, HeapServlet.class, PushServlet.class, BenchModel.class);
        var showcase = Path.of(args[2]);

        try (var server = Servers.prepare(args[0], Path.of(args[1]), Path.of("target/servers/bench"))
            .withOptions("-Xmx1g")) {
            server.start();
            var benchmark = new Benchmark(server, server.deploy(war.build(), war.fileName()));
            benchmark.roundTrips();
            benchmark.push();
            benchmark.heap(server.deploy(showcase, showcase.getFileName().toString()));
        }

        startUp(args[0], Path.of(args[1]), showcase);
    }

    private void roundTrips() throws Exception {
        print("%n| | connections | round trips/s | p50 µs | p99 µs | server CPU µs |%n|---|---|---|---|---|---|%n");

        for (int connections : List.of(1, 100)) {
            List<List<Load.Result>> results = new ArrayList<>();
            subjects.forEach(subject -> results.add(new ArrayList<>()));

            // By turns, as machines have moods.
            for (int round = 0; round < ROUNDS; round++) {
                for (int i = 0; i < subjects.size(); i++) {
                    results.get(i).add(new Load(subjects.get(i), connections, cpu)
                        .run(round == 0 ? WARM_UP : RAMP, MEASURED));
                }
            }

            for (int i = 0; i < subjects.size(); i++) {
                results.get(i).sort(Comparator.comparingDouble(Load.Result::perSecond));
                var median = results.get(i).get(ROUNDS / 2);
                print("| %s | %d | %,.0f | %.0f | %.0f | %.1f |%n", subjects.get(i).name(), connections,
                    median.perSecond(), median.p50(), median.p99(), median.cpuPerTrip());
            }
        }
    }

    private void push() throws Exception {
        print("%n| | server CPU µs for a number pushed | messages for a number |%n|---|---|---|%n");

        for (var subject : subjects) {
            var result = new Push(app, cpu).run(subject);
            print("| %s | %.1f | %.2f |%n", subject.name(), result.cpu(), result.messages());
        }
    }

    private void heap(URI showcase) throws Exception {
        print("%n| | live heap for a connection, KB |%n|---|---|%n");

        for (var subject : List.of(subjects.get(0), subjects.get(1), TandemSubject.thermostat(showcase))) {
            print("| %s | %.1f |%n", subject.name(), new HeapPerConnection(app).of(subject) / 1024.0);
        }

        print("%n");
    }

    private static void startUp(String name, Path home, Path showcase) {
        var plain = TestWar.named("plain").withoutTandem().classes(PingServlet.class).build();
        print("%n| | from the start of the server to the first page, s |%n|---|---|%n");

        try (var server = Servers.prepare(name, home, Path.of("target/servers/start"))) {
            print("| a servlet | %.1f |%n", new StartUp(server).of(plain, "ping").toMillis() / 1e3);
            print("| showcase | %.1f |%n", new StartUp(server).of(showcase, "thermostat/").toMillis() / 1e3);
        }
    }

    private static void print(String format, Object... arguments) {
        System.out.printf(Locale.ROOT, format, arguments);
    }
}
