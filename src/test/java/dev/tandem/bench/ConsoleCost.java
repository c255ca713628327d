package dev.tandem.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import dev.tandem.it.TestWar;
import dev.tandem.it.client.StartPage;
import dev.tandem.it.server.Servers;

/**
 * Measures what the admin console costs on a server with many sessions, of which some do something now and then:
 * {@code mvn -Dbench -Dbench.main=dev.tandem.bench.ConsoleCost}.
 */
public final class ConsoleCost {

    private static final int SESSIONS = 10_000;
    private static final int OPENERS = 8;
    private static final int TRIPS_PER_SECOND = 300;
    private static final long SECONDS = 20;

    private final ServerCpu cpu;
    private final List<Subject.Link> links = new ArrayList<>();
    private final Thread driver = new Thread(this::drive, "driver");
    private volatile boolean driven = true;

    private ConsoleCost(ServerCpu cpu) {
        this.cpu = cpu;
    }

    /** @param args the server's name and home */
    public static void main(String... args) throws Exception {
        var war = TestWar.named("bench").classes(BenchModel.class).console().parameter("tandem.admin.local", "true")
            .parameter("tandem.sessions.max", "20000").parameter("tandem.socket.silence", "10m");

        try (var server = Servers.prepare(args[0], Path.of(args[1]), Path.of("target/servers/bench"))
            .withOptions("-Xmx2g")) {
            server.start();
            URI app = server.deploy(war.build(), war.fileName());
            new ConsoleCost(new ServerCpu(server.getProcess())).run(app);
        }
    }

    private void run(URI app) throws Exception {
        open(TandemSubject.benchModel(app));
        driver.start();
        Thread.sleep(SECONDS * 1000);
        System.out.printf(
            "%n%d sessions, %d round trips/s%n%n| console | server CPU ms/s | messages/s | KB/s |%n|---|---|---|---|%n",
            SESSIONS, TRIPS_PER_SECOND);
        measure("none", null);

        for (var view : List.of("overview", "sessions", "errors", "assets", "session/nobody")) {
            try (var console = new ConsoleLink(StartPage.fetch(app.resolve("admin/")))) {
                console.show(view);
                Thread.sleep(5000);
                measure(view, console);
            }
        }

        measure("none", null);
        driven = false;
        driver.join();
    }

    private void measure(String what, ConsoleLink console) throws InterruptedException {
        long bytes = console == null ? 0 : console.bytes();
        long messages = console == null ? 0 : console.messages();
        var before = cpu.used();
        long begin = System.nanoTime();
        Thread.sleep(SECONDS * 1000);
        double seconds = (System.nanoTime() - begin) / 1e9;
        long used = cpu.used().minus(before).toMillis();
        System.out.printf(Locale.ROOT, "| %s | %.1f | %.1f | %.1f |%n", what, used / seconds,
            console == null ? 0 : (console.messages() - messages) / seconds,
            console == null ? 0 : (console.bytes() - bytes) / seconds / 1024);

    }

    private void open(Subject subject) throws Exception {
        var openers = Executors.newFixedThreadPool(OPENERS);

        try {
            var tasks = new ArrayList<Callable<Subject.Link>>();

            for (int i = 0; i < SESSIONS; i++) {
                tasks.add(() -> {
                    var link = subject.connect();
                    link.roundTrip();
                    return link;
                });
            }

            for (var link : openers.invokeAll(tasks)) {
                links.add(link.get());
            }
        }
        finally {
            openers.shutdownNow();
        }
    }

    /** One session after the other does something, all of them every half minute. */
    private void drive() {
        long next = System.nanoTime();

        for (int i = 0; driven; i++) {
            try {
                links.get(i % links.size()).roundTrip();
                next += 1_000_000_000L / TRIPS_PER_SECOND;
                Thread.sleep(Math.max(0, (next - System.nanoTime()) / 1_000_000));
            }
            catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
