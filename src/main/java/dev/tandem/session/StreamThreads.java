package dev.tandem.session;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that read and write streams, which may wait for disks and networks; those of turns must not. When all are
 * busy, further streams wait.
 */
public final class StreamThreads implements Executor {

    private static final int IDLE_SECONDS = 30;
    private static final int STOP_SECONDS = 5;

    private volatile ThreadPoolExecutor pool;

    public void start(ThreadFactory factory, int maxThreads) {
        ThreadPoolExecutor started = new ThreadPoolExecutor(maxThreads, maxThreads, IDLE_SECONDS, TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(), factory);
        started.allowCoreThreadTimeOut(true);
        pool = started;
    }

    @Override
    public void execute(Runnable task) {
        if (pool == null) {
            throw new RejectedExecutionException();
        }
        pool.execute(task);
    }

    /** Interrupts what is under way; no thread is left. */
    public void stop() {
        if (pool == null) {
            return;
        }
        pool.shutdownNow();
        try {
            pool.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
