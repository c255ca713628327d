package dev.tandem.it.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.tandem.fuzz.Mutation;
import dev.tandem.it.NotOn;
import dev.tandem.it.TestWar;
import dev.tandem.it.WebApp;
import dev.tandem.it.client.RawClient;
import dev.tandem.it.client.RawSocket;
import dev.tandem.it.client.StartPage;
import dev.tandem.it.server.Until;

/** Clients that do what any browser does, but too much of it, too slowly, or without an end. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FloodIT {

    private static final int PENDING = 500;
    private static final boolean IS_WILDFLY = System.getProperty("tandem.it.server", "wildfly").equals("wildfly");

    @RegisterExtension
    static final WebApp app = WebApp.of(TestWar.named("flood").classes(Vault.class, Hoard.class)
        .parameter("tandem.sessions.pending.max", String.valueOf(PENDING)).parameter("tandem.socket.inbound.max", "16M")
        .parameter("tandem.socket.unfinished.max", "16M").parameter("tandem.sessions.pending.timeout", "15s"));

    private static final List<String> OPERATIONS = List.of("[\"set\",\"Vault1\",\"note\",\"x\"]",
        "[\"set\",\"Vault1\",\"label\",{\"text\":\"a\",\"size\":1}]",
        "[\"patch\",\"Vault1\",\"digits\",\"splice\",1,1,[9,8]]", "[\"event\",\"Vault1\",\"rang\",3]",
        "[\"call\",\"Vault1\",\"count\",1,[[1,2,3]]]", "[\"want\",\"Vault1\",[\"gold\"]]");

    private static final List<AutoCloseable> LEFT_OPEN = new ArrayList<>();

    private static Control control;
    private static RawClient silent;
    private static RawClient busy;

    @BeforeAll
    static void openAnotherSession() throws Exception {
        control = new Control(app.url(""));
    }

    @AfterEach
    void anotherSessionIsUndisturbed() throws Exception {
        control.assertUndisturbed();
    }

    @AfterAll
    static void nothingIsLeft() throws Exception {
        for (AutoCloseable open : LEFT_OPEN) {
            open.close();
        }
        control.assertNothingLeft();
        control.close();
    }

    /** Looked after by the last test, as it takes a while. */
    @Test
    @Order(1)
    void socketsThatNeverSayHello() throws Exception {
        StartPage page = StartPage.fetch(app.url("vault/"));
        silent = RawClient.connect(page);
        busy = RawClient.connect(page);
        busy.socket().send(false, RawSocket.TEXT, "[1,0,[\"hello\",\"".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @Order(2)
    void handshakesThatAreNeverFinished() throws Exception {
        for (int i = 0; i < 300; i++) {
            Socket socket = new Socket("localhost", app.url("").getPort());
            LEFT_OPEN.add(socket);
            socket.getOutputStream().write("GET /flood/tandem/ws HTTP/1.1\r\nHost: localhost\r\nUpgrade: webs"
                .getBytes(StandardCharsets.ISO_8859_1));
        }

        control.assertUndisturbed();
    }

    @Test
    @Order(3)
    void aReaderThatDoesNotRead() throws Exception {
        StartPage page = StartPage.fetch(app.url("vault/"));
        int before = control.sessions();
        try (RawSocket socket = join(page)) {
            socket.sendText("[2,1,[\"event\",\"Vault1\",\"pour\",1]]");

            control.assertUndisturbed();
            control.awaitSessions(before);
        }
    }

    @Test
    @Order(4)
    void writersThatNeverEndTheirMessages() throws Exception {
        List<RawClient> writers = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            RawClient writer = RawClient.open(app.url("vault/"));
            writers.add(writer);
            Attacks.sendParts(writer, 14, 64 * 1024);
        }

        control.assertUndisturbed();
        if (IS_WILDFLY) {
            // Payara reads so slowly what comes in parts that all have been closed before the room is taken.
            app.awaitLog("by 1013: server too busy");
        }
        for (RawClient writer : writers) {
            writer.close();
        }
    }

    @Test
    @Order(4)
    void silentSocketsWithUnfinishedMessagesDisturbNobody() throws Exception {
        List<RawClient> silent = new ArrayList<>();
        try (RawClient good = RawClient.open(app.url("vault/"))) {
            for (int i = 0; i < 33; i++) {
                silent.add(RawClient.open(app.url("vault/")));
                Attacks.sendParts(silent.get(i), 15, 64 * 1024);
                assertGoesOn(good);
            }
            for (int size = 32 * 1024; size > 64; size /= 2) {
                // What is left is filled to the brim.
                silent.add(RawClient.open(app.url("vault/")));
                Attacks.sendParts(silent.get(silent.size() - 1), 1, size);
            }

            good.send("[\"set\",\"Vault1\",\"note\",\"" + "x".repeat(200_000) + "\"]");

            assertGoesOn(good);
        }
        finally {
            for (RawClient attacker : silent) {
                attacker.close();
            }
        }
    }

    @Test
    @Order(4)
    void silentSocketsThatHaveNotSaidHelloHoldNextToNothing() throws Exception {
        StartPage page = StartPage.fetch(app.url("vault/"));
        List<RawClient> silent = new ArrayList<>();
        try (RawClient good = RawClient.open(app.url("vault/"))) {
            for (int i = 0; i < 40; i++) {
                silent.add(RawClient.connect(page));
                Attacks.sendParts(silent.get(i), 15, 64 * 1024);
            }
            for (RawClient attacker : silent) {
                assertThat(attacker.awaitClose()).isIn(1009, 1006);
            }
            assertGoesOn(good);
        }
        app.awaitLog("from 127.0.0.1");
    }

    private static void assertGoesOn(RawClient good) throws Exception {
        long start = System.nanoTime();

        assertThat(Control.weigh(good)).isEqualTo(100);

        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }

    @Test
    @Order(5)
    @NotOn(value = "payara-micro", because = "its Tyrus schedules a task with each message, so that as many take longer than we wait")
    void manySmallFrames() throws Exception {
        try (RawClient client = RawClient.open(app.url("vault/"))) {
            for (int i = 0; i < 20_000; i++) {
                client.send();
            }
            control.assertUndisturbed();

            assertThat(Control.weigh(client)).isEqualTo(100);
        }
        catch (IOException | AssertionError e) {
            // So many may wait, and the server may be slower than we are.
            app.awaitLog("too many wait");
        }
    }

    @Test
    @Order(6)
    void manyPingsFromOneWhoDoesNotReadThePongs() throws Exception {
        byte[] ping = new byte[125];
        try (RawSocket socket = join(StartPage.fetch(app.url("vault/")))) {
            Callable<Void> attack = () -> {
                for (int i = 0; i < 200_000; i++) {
                    socket.send(true, RawSocket.PING, ping);
                }
                return null;
            };
            var executor = Executors.newSingleThreadExecutor();
            Future<Void> running = executor.submit(attack);
            executor.shutdown();
            for (int i = 0; i < 100 && !running.isDone(); i++) {
                control.assertUndisturbed();
            }
        }
    }

    @Test
    @Order(7)
    void tenThousandPagesThatNeverConnect() throws Exception {
        try {
            StartPage first = StartPage.fetch(app.url("vault/"));
            load(app.url("vault/"), PENDING + 100);
            try (RawClient client = RawClient.join(first)) {
                assertThat(Control.weigh(client)).as("who has waited longest").isEqualTo(100);
            }

            load(app.url("vault/"), 9_400);

            assertThat(control.pending()).isLessThanOrEqualTo(PENDING);
            StartPage last = fetchWhenThereIsRoom();
            try (RawClient client = RawClient.join(last)) {
                assertThat(Control.weigh(client)).isEqualTo(100);
            }
        }
        finally {
            // Else the other tests find no room.
            Until.isTrue(Duration.ofSeconds(40), "the end of those that never connect", () -> control.pending() == 0);
        }
    }

    /** As the page does by itself that is served meanwhile. */
    private static StartPage fetchWhenThereIsRoom() {
        StartPage[] page = new StartPage[1];
        Until.isTrue(Duration.ofSeconds(20), "room for a page", () -> {
            try {
                page[0] = StartPage.fetch(app.url("vault/"));
                return true;
            }
            catch (IOException | InterruptedException e) {
                assertThat(e).hasMessageContaining("503").hasMessageContaining("http-equiv=\"refresh\"");
                return false;
            }
        });
        return page[0];
    }

    private static void load(URI page, int count) throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(page).build();
        var executor = Executors.newFixedThreadPool(8);
        List<Callable<Integer>> requests = java.util.Collections.nCopies(count,
            () -> http.send(request, BodyHandlers.discarding()).statusCode());
        for (Future<Integer> status : executor.invokeAll(requests)) {
            assertThat(status.get()).isIn(200, 503);
        }
        executor.shutdown();
    }

    /** As {@code FuzzTest} does a hundred thousand times without a socket. */
    @Test
    @Order(8)
    void mutatedMessagesAreAppliedOrRefused() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            try (RawClient client = RawClient.open(app.url("vault/"))) {
                for (int j = 0; j < 20; j++) {
                    client.sendText(mutated(random, j + 2));
                }
            }
            catch (IOException e) {
                // The server has closed, as it does with those who count wrongly.
            }
        }

        control.assertUndisturbed();
        assertThat(app.problems()).as("seed %d", seed).filteredOn(line -> line.contains("dev.tandem") || line.contains("TANDEM-"))
            .isNotEmpty()
            .allSatisfy(line -> assertThat(line).containsPattern("TANDEM-(0072|0290|0500)").hasSizeLessThan(400));
    }

    private static String mutated(Random random, int sequence) {
        String text = "[" + sequence + ",1," + OPERATIONS.get(random.nextInt(OPERATIONS.size())) + "]";
        for (int i = random.nextInt(3); i >= 0; i--) {
            Mutation.Kind kind = Mutation.Kind.values()[random.nextInt(Mutation.Kind.values().length)];
            text = new Mutation(kind, random.nextInt(10_000), random.nextInt(10_000)).apply(text);
        }
        return text;
    }

    @Test
    @Order(9)
    void abuseFromManySessionsDoesNotFillTheLog() throws Exception {
        long start = System.nanoTime();
        for (int i = 0; i < 60; i++) {
            try (RawClient client = RawClient.open(app.url("vault/"))) {
                for (int j = 0; j < 20; j++) {
                    client.send("[\"nonsense\"]");
                }
                assertThat(client.awaitClose()).isEqualTo(1008);
            }
        }

        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        assertThat(app.problems()).hasSizeBetween(2, 220 + 12 * (int) (seconds + 1));
    }

    @Test
    @Order(10)
    void exceptionsThatAreProvokedDoNotFillTheLog() throws Exception {
        long start = System.nanoTime();
        try (RawClient client = RawClient.open(app.url("vault/"))) {
            for (int i = 0; i < 3_000; i++) {
                client.send("[\"event\",\"Vault1\",\"hit\",1]", "[\"call\",\"Vault1\",\"force\"," + (i + 1) + ",[]]");
            }
            assertThat(Control.weigh(client)).isEqualTo(100);
        }

        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        assertThat(app.problems()).hasSizeBetween(1, 220 + 12 * (int) (seconds + 1));
    }

    @Test
    @Order(11)
    void socketsThatNeverSaidHelloAreClosedHoweverBusyTheyAre() throws Exception {
        Thread talk = new Thread(() -> {
            try {
                while (true) {
                    busy.socket().send(false, RawSocket.CONTINUATION, new byte[] {'x'});
                    Thread.sleep(500);
                }
            }
            catch (IOException | InterruptedException e) {
                // The server has had enough.
            }
        });
        talk.setDaemon(true);
        talk.start();

        assertThat(silent.awaitCloseWithin(30)).isEqualTo(1008);
        assertThat(busy.awaitCloseWithin(30)).isIn(1008, 1006);
        talk.interrupt();
    }

    /** Joins the session of a page by a socket whose messages nobody reads. */
    private static RawSocket join(StartPage page) throws IOException {
        RawSocket socket = new RawSocket(page.socket(), java.util.Map.of("Origin", page.origin(),
            "Sec-WebSocket-Protocol", "tandem.1", "Cookie", page.cookies()));
        socket.sendText("[1,1,[\"hello\",\"" + page.session() + "\"]]");
        return socket;
    }
}
