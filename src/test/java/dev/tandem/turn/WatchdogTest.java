package dev.tandem.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.tandem.config.Configuration;
import dev.tandem.session.Strongroom;
import dev.tandem.testkit.LocalServer;
import dev.tandem.testkit.LocalServer.Page;
import dev.tandem.testkit.LogRecords;

/** Turns that do not end. */
@Timeout(30)
class WatchdogTest {

    private static final long LONG = TimeUnit.SECONDS.toNanos(10);

    private final TurnThreads threads = new TurnThreads(() -> 2);
    private final LogRecords log = new LogRecords("dev.tandem.session");
    private final Watchdog watchdog = new Watchdog(LONG, new LogLimit(100, 1));
    private final CountDownLatch gate = new CountDownLatch(1);
    private final CountDownLatch begun = new CountDownLatch(2);
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private LocalServer server;

    @BeforeEach
    void start() {
        threads.start(Thread::new, () -> { }, 3600);
        server = new LocalServer(Configuration.of(Map.of()), threads);
    }

    @AfterEach
    void stop() {
        gate.countDown();
        threads.stop();
        log.close();
    }

    @Test
    void aTurnThatTakesLongIsToldOnceWithItsStack() throws InterruptedException {
        Page page = block(1);

        look(11);
        look(12);

        assertThat(log.messages(Level.WARNING)).singleElement().asString()
            .startsWith("TANDEM-0083: a turn of session " + page.session.getLogName());
        assertThat(log.stacks()).singleElement()
            .satisfies(stack -> assertThat(stack).anyMatch(f -> f.getMethodName().equals("stall")));
    }

    @Test
    void aTurnThatTakesTwiceAsLongIsToldAgain() throws InterruptedException {
        block(1);

        look(11);
        look(25);

        assertThat(log.messages(Level.WARNING)).hasSize(2);
    }

    @Test
    void aTurnOfAPageThatIsThereIsNotInterrupted() throws InterruptedException {
        block(1);

        look(1_000);

        assertThat(interrupted.await(100, TimeUnit.MILLISECONDS)).isFalse();
    }

    @Test
    void aTurnOfAPageThatIsGoneIsInterrupted() throws InterruptedException {
        Page page = block(1);
        page.session.close();

        look(11);

        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(log.messages(Level.WARNING)).anyMatch(line -> line.startsWith("TANDEM-0084"));
    }

    @Test
    void theLogTellsWhenNoThreadIsLeft() throws InterruptedException {
        block(2);
        server.open(Strongroom.class).session.execute(() -> { });

        look(11);
        look(12);

        assertThat(log.messages(Level.SEVERE)).singleElement().asString()
            .startsWith("TANDEM-0085: all 2 threads have been running one turn for longer than 10 s, and 1 sessions "
            + "wait");
    }

    private Page block(int count) throws InterruptedException {
        Page page = null;
        for (int i = 0; i < count; i++) {
            page = server.open(Strongroom.class);
            page.session.execute(this::stall);
        }
        while (begun.getCount() > 2 - count) {
            Thread.onSpinWait();
        }
        return page;
    }

    private void stall() {
        begun.countDown();
        try {
            gate.await();
        }
        catch (InterruptedException e) {
            interrupted.countDown();
        }
    }

    private void look(int seconds) {
        watchdog.look(threads, System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds));
    }
}
