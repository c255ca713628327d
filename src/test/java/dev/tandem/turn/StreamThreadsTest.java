package dev.tandem.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.tandem.session.Lamp;
import dev.tandem.testkit.LocalServer;
import dev.tandem.testkit.LocalServer.Page;

/** Who gets a thread to read by. */
class StreamThreadsTest {

    private final LocalServer server = new LocalServer();
    private final StreamThreads threads = new StreamThreads();
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<Reader> givenUp = new ArrayList<>();

    @BeforeEach
    void start() {
        threads.start(Thread::new, 8);
    }

    @AfterEach
    void stop() {
        end.countDown();
        threads.stop();
    }

    @Test
    void uploadsLeaveThreadsForStreamsAndForWhatClosesThem() throws Exception {
        for (int i = 0; i < 20; i++) {
            threads.read(new Reader(page()));
        }
        CountDownLatch read = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);

        threads.read(read::countDown);
        threads.execute(closed::countDown);

        assertThat(read.await(10, TimeUnit.SECONDS) && closed.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aSessionHasAShareOnly() throws Exception {
        Page greedy = page();
        for (int i = 0; i < 20; i++) {
            threads.read(new Reader(greedy));
        }
        Reader other = new Reader(page());

        threads.read(other);

        assertThat(other.begun.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void thoseWhoseBrowsersSendNothingAreGivenUpWhenOthersWait() {
        for (int i = 0; i < 6; i++) {
            threads.read(new Reader(page()));
        }
        threads.tick(later());
        assertThat(givenUp).as("as long as nobody waits").isEmpty();

        threads.read(new Reader(page()));
        threads.tick(later());

        assertThat(givenUp).hasSize(1);
    }

    private static long later() {
        return System.nanoTime() + 20_000_000_000L;
    }

    private Page page() {
        return server.open(Lamp.class).connect();
    }

    /** Waits for a browser that sends nothing. */
    private final class Reader implements StreamThreads.UploadReader {

        private final Page page;
        private final CountDownLatch begun = new CountDownLatch(1);

        Reader(Page page) {
            this.page = page;
        }

        @Override
        public void run() {
            begun.countDown();
            try {
                end.await();
            }
            catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public Object owner() {
            return page;
        }

        @Override
        public String network() {
            return page.facade.getRemoteAddress();
        }

        @Override
        public boolean isSlow(long since, long now) {
            return true;
        }

        @Override
        public void giveUp() {
            givenUp.add(this);
        }
    }
}
