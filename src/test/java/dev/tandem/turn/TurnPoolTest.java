package dev.tandem.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class TurnPoolTest {

    private static final long IDLE = TimeUnit.SECONDS.toNanos(20);

    private final List<Thread> made = Collections.synchronizedList(new ArrayList<>());
    private volatile Throwable uncaught;
    private TurnPool pool = pool(40, IDLE);

    @AfterEach
    void stop() throws InterruptedException {
        pool.shutdownNow();
        assertThat(pool.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void oneThreadRunsTasksInTheOrderOfTheirArrival() throws InterruptedException {
        pool = pool(1, IDLE);
        List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch done = new CountDownLatch(100);

        IntStream.range(0, 100).forEach(i -> pool.execute(() -> {
            seen.add(i);
            done.countDown();
        }));

        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(seen).isSorted();
    }

    @Test
    void nobodyElseIsWokenWhileAThreadIsOnItsWay() {
        CountDownLatch gate = new CountDownLatch(1);
        pool = new TurnPool(task -> thread(() -> {
            awaitQuietly(gate);
            task.run();
        }), 40, IDLE);

        IntStream.range(0, 100).forEach(i -> pool.execute(() -> {
        }));

        assertThat(made).hasSize(1);
        assertThat(pool.getWaitingCount()).isEqualTo(100);
        gate.countDown();
    }

    @Test
    void tasksThatWaitForEachOtherAllGetAThread() throws InterruptedException {
        CyclicBarrier barrier = new CyclicBarrier(40);
        CountDownLatch done = new CountDownLatch(40);

        IntStream.range(0, 40).forEach(i -> pool.execute(() -> {
            meet(barrier);
            done.countDown();
        }));

        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aThreadThatIsIdleIsUsedAgain() throws InterruptedException {
        for (int i = 0; i < 50; i++) {
            CountDownLatch done = new CountDownLatch(1);
            pool.execute(done::countDown);
            assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
            awaitIdle();
        }

        assertThat(made).hasSize(1);
    }

    @Test
    void aThreadThatIsIdleForLongEnds() throws InterruptedException {
        pool = pool(40, 1);
        pool.execute(() -> {
        });

        made.get(0).join();

        assertThat(pool.getCount()).isZero();
    }

    @Test
    void whoHasTakenLongLetsOthersGoFirst() throws InterruptedException {
        pool = pool(1, IDLE);
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(4);
        pool.execute(() -> awaitQuietly(gate));
        pool.execute(patient(() -> seen.add("long"), done));
        IntStream.range(0, 3).forEach(i -> pool.execute(() -> {
            seen.add("short");
            done.countDown();
        }));

        gate.countDown();

        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(seen).containsExactly("short", "short", "short", "long");
    }

    @Test
    void whoHasTakenLongIsNotForgottenAmongOthers() throws InterruptedException {
        pool = pool(1, IDLE);
        AtomicInteger shorts = new AtomicInteger();
        AtomicInteger before = new AtomicInteger();
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        pool.execute(() -> awaitQuietly(gate));
        pool.execute(patient(() -> before.set(shorts.get()), done));
        IntStream.range(0, 1_000).forEach(i -> pool.execute(shorts::incrementAndGet));

        gate.countDown();

        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(before.get()).isLessThan(10);
    }

    @Test
    void thoseWhoTakeLongNeverHaveAllThreads() throws InterruptedException {
        pool = pool(4, IDLE);
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch blocked = new CountDownLatch(8);
        CountDownLatch done = new CountDownLatch(1);
        IntStream.range(0, 8).forEach(i -> pool.execute(patient(() -> awaitQuietly(gate), blocked)));

        pool.execute(done::countDown);

        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        gate.countDown();
        assertThat(blocked.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void noPatientTaskOfManyIsForgotten() throws InterruptedException {
        pool = pool(2, 20_000);
        CountDownLatch done = new CountDownLatch(2 * 20_000);

        IntStream.range(0, 20_000).forEach(i -> {
            pool.execute(patient(() -> {
            }, done));
            pool.execute(done::countDown);
        });

        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whoeverLooksSeesWhatRunsAndMayInterruptIt() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        Runnable task = () -> {
            try {
                gate.await();
            }
            catch (InterruptedException e) {
                interrupted.countDown();
            }
        };
        pool.execute(task);

        while (interrupted.getCount() > 0) {
            pool.watch(System.nanoTime(), (running, thread, nanos) -> running == task && thread.isAlive()
                && nanos >= 0);
        }

        assertThat(interrupted.getCount()).isZero();
    }

    @Test
    void anErrorIsToldAndItsThreadGoesOn() throws InterruptedException {
        pool = pool(1, IDLE);
        CountDownLatch done = new CountDownLatch(1);

        pool.execute(() -> {
            throw new OutOfMemoryError("meant");
        });
        pool.execute(done::countDown);

        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(made).hasSize(1);
        assertThat(uncaught).hasMessage("meant");
    }

    @Test
    void anInterruptMeantForOneTaskDoesNotReachTheNext() throws InterruptedException {
        pool = pool(1, IDLE);
        AtomicBoolean interrupted = new AtomicBoolean();
        CountDownLatch done = new CountDownLatch(1);

        pool.execute(() -> Thread.currentThread().interrupt());
        pool.execute(() -> {
            interrupted.set(Thread.currentThread().isInterrupted());
            done.countDown();
        });

        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(interrupted).isFalse();
    }

    @Test
    void withoutAnyThreadATaskIsRejectedAndForgotten() {
        ThreadFactory none = task -> null;
        pool = new TurnPool(none, 3, IDLE);

        assertThatThrownBy(() -> pool.execute(() -> {
        })).isInstanceOf(RejectedExecutionException.class);

        assertThat(pool.getWaitingCount()).isZero();
    }

    @Test
    void whatCameBeforeTheShutdownIsRunAndWhatComesAfterIsRejected() throws InterruptedException {
        AtomicInteger runs = new AtomicInteger();
        IntStream.range(0, 100).forEach(i -> pool.execute(runs::incrementAndGet));

        pool.shutdown();

        assertThatThrownBy(() -> pool.execute(runs::incrementAndGet)).isInstanceOf(RejectedExecutionException.class);
        assertThat(pool.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(runs).hasValue(100);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20_000, 20_000_000_000L})
    void noTaskOfManyProducersIsForgotten(long idleNanos) throws InterruptedException {
        pool = pool(4, idleNanos);
        CountDownLatch done = new CountDownLatch(4 * 20_000);

        for (int producer = 0; producer < 4; producer++) {
            thread(() -> IntStream.range(0, 20_000).forEach(i -> {
                pool.execute(done::countDown);
                // Lets threads fall asleep now and then.
                if (i % 64 == 0) {
                    Thread.yield();
                }
            })).start();
        }

        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
    }

    private TurnPool pool(int max, long idleNanos) {
        return new TurnPool(this::thread, max, idleNanos);
    }

    private static Runnable patient(Runnable task, CountDownLatch done) {
        return new TurnPool.Patient() {

            @Override
            public boolean isPatient() {
                return true;
            }

            @Override
            public void run() {
                task.run();
                done.countDown();
            }
        };
    }

    private Thread thread(Runnable task) {
        Thread thread = new Thread(task);
        thread.setUncaughtExceptionHandler((any, error) -> uncaught = error);
        made.add(thread);
        return thread;
    }

    private void awaitIdle() {
        while (pool.getBusyCount() > 0) {
            Thread.onSpinWait();
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        }
        catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
