package dev.tandem.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TurnThreadsTest {

    private final List<Thread> made = Collections.synchronizedList(new ArrayList<>());
    private final TurnThreads threads = new TurnThreads(() -> 3);

    @AfterEach
    void stop() {
        threads.stop();
    }

    @Test
    void nothingRunsBeforeTheStart() {
        assertThatThrownBy(() -> threads.execute(() -> {
        })).isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void aBlockedTurnDoesNotStopAnother() throws InterruptedException {
        start();
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(2);

        threads.execute(() -> {
            await(gate);
            done.countDown();
        });
        threads.execute(() -> {
            gate.countDown();
            done.countDown();
        });

        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void moreTurnsThanThreadsWaitAndAllRun() throws InterruptedException {
        start();
        CountDownLatch done = new CountDownLatch(1_000);

        for (int i = 0; i < 1_000; i++) {
            threads.execute(done::countDown);
        }

        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(made).hasSizeLessThanOrEqualTo(1 + 3);
    }

    @Test
    void noThreadIsLeftAfterTheStop() throws InterruptedException {
        start();
        CountDownLatch done = new CountDownLatch(1);
        threads.execute(done::countDown);
        done.await();

        threads.stop();

        for (Thread thread : made) {
            thread.join();
        }
        assertThat(made).noneMatch(Thread::isAlive);
    }

    @Test
    void whatWaitsAtTheStopIsRun() {
        start();
        CountDownLatch gate = new CountDownLatch(1);
        AtomicInteger done = new AtomicInteger();
        for (int i = 0; i < 3; i++) {
            threads.execute(() -> await(gate));
        }
        for (int i = 0; i < 100; i++) {
            threads.execute(done::incrementAndGet);
        }

        gate.countDown();
        threads.stop();

        assertThat(done).hasValue(100);
    }

    private void start() {
        threads.start(task -> {
            Thread thread = new Thread(task);
            made.add(thread);
            return thread;
        }, () -> {
        }, 60);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
