package dev.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.tandem.config.Configuration;
import dev.tandem.testkit.LocalServer;
import dev.tandem.turn.TurnThreads;
import dev.tandem.wire.Channel;
import dev.tandem.wire.FrameReader;

/**
 * The round trips of somebody beside others who send as many calls as they can, of a method that takes 5 ms, when four
 * threads run all turns: eight attackers send frames of 2,000 calls. What it prints is the figure.
 */
class BesideCallsTest {

    private static final int THREADS = 4;
    private static final int ATTACKERS = 8;
    private static final int CALLS = 2_000;
    private static final int FRAMES = 10;
    private static final int TRIPS = 200;
    private static final long MOST_MILLIS = 100;

    private final TurnThreads pool = new TurnThreads(() -> THREADS);
    private final LocalServer server = new LocalServer(
        Configuration.of(Map.of("tandem.socket.refusals.max", "1000000")), pool);

    @BeforeEach
    void start() {
        pool.start(Thread::new, () -> { }, 1);
    }

    @AfterEach
    void stop() {
        pool.stop();
    }

    @Test
    void callsWithoutEndDelayOnlyWhoMakesThem() throws InterruptedException {
        Client good = new Client();
        good.call(1);
        String calls = IntStream.rangeClosed(1, CALLS).mapToObj(i -> "[\"call\",\"Mill1\",\"grind\"," + i + ",[]]")
            .collect(Collectors.joining(","));
        for (int i = 0; i < ATTACKERS; i++) {
            Client attacker = new Client();
            for (int frame = 0; frame < FRAMES; frame++) {
                attacker.send(calls);
            }
        }
        long[] nanos = new long[TRIPS];
        for (int i = 0; i < TRIPS; i++) {
            long began = System.nanoTime();
            good.call(i + 2);
            nanos[i] = System.nanoTime() - began;
        }

        Arrays.sort(nanos);
        System.out.println("round trips beside calls: " + TRIPS * 1_000_000_000L / Arrays.stream(nanos).sum()
            + "/s, median " + nanos[TRIPS / 2] / 1_000 + " µs, longest " + nanos[TRIPS - 1] / 1_000_000 + " ms");
        assertThat(nanos[TRIPS / 2] / 1_000_000).isLessThan(MOST_MILLIS);
    }

    private final class Client implements Channel {

        private final ClientSession session = server.open(Mill.class).session;
        private final LinkedBlockingQueue<String> frames = new LinkedBlockingQueue<>();
        private int sent = 1;

        Client() {
            session.connect(this, Hello.read(new FrameReader().read("[1,1,[\"hello\",\"" + session.getId() + "\"]]")));
        }

        void send(String operations) {
            session.getConversation().offer("[" + ++sent + ",1," + operations + "]");
        }

        /** Makes a call, and waits for the answer. */
        void call(int number) throws InterruptedException {
            send("[\"call\",\"Mill1\",\"tell\"," + number + ",[]]");
            String frame;
            do {
                frame = frames.poll(60, TimeUnit.SECONDS);
                assertThat(frame).as("answer").isNotNull();
            }
            while (!frame.contains("[\"return\"," + number + ","));
        }

        @Override
        public void send(String text, Consumer<Throwable> done) {
            frames.add(text);
            done.accept(null);
        }

        @Override
        public void send(ByteBuffer bytes, Consumer<Throwable> done) {
            done.accept(null);
        }

        @Override
        public void close(int code, String reason) {
            // Nobody waits for that.
        }
    }
}
