package dev.tandem.session;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads that wait for the store: no turn does. There is at most one task for each session. */
public final class StoreThreads implements Executor {

    private static final int COUNT = 4;
    private static final int IDLE_SECONDS = 30;
    private static final int STOP_SECONDS = 10;

    private final ThreadPoolExecutor threads;

    public StoreThreads(ThreadFactory factory) {
        threads = new ThreadPoolExecutor(COUNT, COUNT, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
            factory);
        threads.allowCoreThreadTimeOut(true);
    }

    @Override
    public void execute(Runnable task) {
        threads.execute(task);
    }

    /** Lets what waits come to its end, a while. */
    public void stop() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        }
        catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
