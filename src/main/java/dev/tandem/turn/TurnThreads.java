package dev.tandem.turn;

import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * The threads of an application: those that run turns, as many as are needed up to a maximum, and one that keeps time.
 * All are made by the container's factory, between {@link #start} and {@link #stop}.
 */
public final class TurnThreads implements Executor {

    private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final int STOP_SECONDS = 10;
    private static final int INTERRUPTED_SECONDS = 2;

    private final IntSupplier maxThreads;
    private volatile TurnPool turns;
    private volatile ScheduledThreadPoolExecutor timer;

    /** @param maxThreads asked at the start */
    public TurnThreads(IntSupplier maxThreads) {
        this.maxThreads = maxThreads;
    }

    /** Begins to run what is executed, and the task each period. */
    public void start(ThreadFactory factory, Runnable periodicTask, long periodSeconds) {
        timer = new ScheduledThreadPoolExecutor(1, factory);
        timer.setRemoveOnCancelPolicy(true);
        timer.scheduleAtFixedRate(periodicTask, periodSeconds, periodSeconds, TimeUnit.SECONDS);
        turns = new TurnPool(factory, maxThreads.getAsInt(), IDLE_NANOS);
    }

    @Override
    public void execute(Runnable task) {
        if (turns == null) {
            throw new RejectedExecutionException();
        }
        turns.execute(task);
    }

    /** Returns the number of threads, also of those that have nothing to do. */
    public int getCount() {
        return turns == null ? 0 : turns.getCount();
    }

    /** Returns the number of threads that run a turn. */
    public int getBusyCount() {
        return turns == null ? 0 : turns.getBusyCount();
    }

    /** Lets somebody look at each turn that runs. */
    void watch(long now, TurnPool.Watcher watcher) {
        if (turns != null) {
            turns.watch(now, watcher);
        }
    }

    public int getMaximum() {
        return maxThreads.getAsInt();
    }

    /** Returns the number of turns that wait for a thread. */
    public int getWaitingCount() {
        return turns == null ? 0 : turns.getWaitingCount();
    }

    /**
     * Runs a task that returns at once every so many milliseconds, beginning now, on the thread that keeps time.
     *
     * @return ends that; a second call does nothing
     */
    public Runnable repeat(Runnable task, long millis) {
        Future<?> repeated = timer.scheduleAtFixedRate(task, 0, millis, TimeUnit.MILLISECONDS);
        return () -> repeated.cancel(false);
    }

    /**
     * Runs a task that returns at once after so many milliseconds, on the thread that keeps time; drops it at the end.
     */
    public void schedule(Runnable task, long millis) {
        if (timer != null && !timer.isShutdown()) {
            timer.schedule(task, millis, TimeUnit.MILLISECONDS);
        }
    }

    /**
     * Lets the turns that have begun or wait come to their end, a while, then interrupts them; no thread is left,
     * unless a turn does not listen to that either.
     */
    public void stop() {
        if (turns == null) {
            return;
        }
        timer.shutdownNow();
        turns.shutdown();
        try {
            if (!turns.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                turns.shutdownNow();
                turns.awaitTermination(INTERRUPTED_SECONDS, TimeUnit.SECONDS);
            }
        }
        catch (InterruptedException e) {
            turns.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
