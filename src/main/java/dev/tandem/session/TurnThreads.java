package dev.tandem.session;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads of an application: those that run turns, as many as are needed up to a maximum, and one that keeps time.
 * All are made by the container's factory, between {@link #start} and {@link #stop}.
 */
public final class TurnThreads implements Executor {

    private static final int IDLE_SECONDS = 30;
    private static final int STOP_SECONDS = 10;

    private final int maxThreads;
    private volatile ThreadPoolExecutor turns;
    private volatile ScheduledThreadPoolExecutor timer;

    public TurnThreads(int maxThreads) {
        this.maxThreads = maxThreads;
    }

    /** Begins to run what is executed, and the task each period. */
    public void start(ThreadFactory factory, Runnable periodicTask, long periodSeconds) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(maxThreads, maxThreads, IDLE_SECONDS, TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(), factory);
        pool.allowCoreThreadTimeOut(true);
        turns = pool;
        timer = new ScheduledThreadPoolExecutor(1, factory);
        timer.scheduleAtFixedRate(periodicTask, periodSeconds, periodSeconds, TimeUnit.SECONDS);
    }

    @Override
    public void execute(Runnable task) {
        Executor running = turns;
        if (running == null) {
            throw new RejectedExecutionException();
        }
        running.execute(task);
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
