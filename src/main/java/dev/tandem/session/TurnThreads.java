package dev.tandem.session;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * The threads of an application: those that run turns, as many as are needed up to a maximum, and one that keeps time.
 * All are made by the container's factory, between {@link #start} and {@link #stop}.
 * <p>
 * A turn goes to the thread that has become idle last, whose caches are warm; to a new one when none is idle; and waits
 * when there may be no more.
 */
public final class TurnThreads implements Executor {

    private static final int IDLE_SECONDS = 30;
    private static final int STOP_SECONDS = 10;
    private static final int RETRY_MILLIS = 2;

    private final IntSupplier maxThreads;
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private volatile ThreadPoolExecutor turns;
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
        // An unfair synchronous queue is a stack of idle threads.
        turns = new ThreadPoolExecutor(0, maxThreads.getAsInt(), IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(),
            factory);
    }

    @Override
    public void execute(Runnable task) {
        if (turns == null || turns.isShutdown()) {
            throw new RejectedExecutionException();
        }
        try {
            turns.execute(() -> runWithWaiting(task));
        }
        catch (RejectedExecutionException allBusy) {
            waiting.add(task);
            timer.schedule(this::retry, RETRY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Returns the number of threads, also of those that have nothing to do. */
    int getCount() {
        return turns == null ? 0 : turns.getPoolSize();
    }

    /** Returns the number of threads that run a turn. */
    int getBusyCount() {
        return turns == null ? 0 : turns.getActiveCount();
    }

    int getMaximum() {
        return maxThreads.getAsInt();
    }

    /** Returns the number of turns that wait for a thread. */
    int getWaitingCount() {
        return waiting.size();
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

    private void runWithWaiting(Runnable task) {
        for (Runnable next = task; next != null; next = waiting.poll()) {
            next.run();
        }
    }

    /** A thread may have become idle just before a task began to wait. */
    private void retry() {
        Runnable task = waiting.poll();
        if (task != null) {
            execute(task);
        }
    }

    /** Lets the turns that have begun come to their end, a while, then interrupts them; no thread is left. */
    public void stop() {
        if (turns == null) {
            return;
        }
        timer.shutdownNow();
        turns.shutdown();
        try {
            if (!turns.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                turns.shutdownNow();
            }
        }
        catch (InterruptedException e) {
            turns.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
