package dev.tandem.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Runs tasks, in the order of their arrival, on as many threads as are needed up to a maximum.
 * <p>
 * Waking a thread costs more than most turns take. So one at a time is on its way: who adds a task wakes a thread unless
 * one is coming already, and the one that comes wakes the next if it sees more tasks than its own. A burst of short
 * tasks is run by the few threads that are awake; yet no task waits for one that blocks while another thread could have
 * it. {@link java.util.concurrent.ThreadPoolExecutor} wakes a thread for each task, or lets tasks wait before it makes a
 * thread.
 */
final class TurnPool implements Executor {

    private final ThreadFactory factory;
    private final int maxThreads;
    private final long idleNanos;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean waking = new AtomicBoolean();

    /** The one that has become idle last, whose caches are warm, is woken first. */
    private final Deque<Worker> idle = new ArrayDeque<>();
    private final Set<Worker> workers = new HashSet<>();
    private volatile boolean shutdown;

    TurnPool(ThreadFactory factory, int maxThreads, long idleNanos) {
        this.factory = factory;
        this.maxThreads = maxThreads;
        this.idleNanos = idleNanos;
    }

    /** @throws RejectedExecutionException after {@link #shutdown}, or when there is no thread and none can be made */
    @Override
    public void execute(Runnable task) {
        if (shutdown) {
            throw new RejectedExecutionException();
        }
        tasks.add(task);
        if (shutdown && tasks.remove(task)) {
            throw new RejectedExecutionException();
        }
        try {
            wake();
        }
        catch (RuntimeException | OutOfMemoryError noThread) {
            if (getCount() == 0 && tasks.remove(task)) {
                throw new RejectedExecutionException(noThread);
            }
        }
    }

    /** Returns the number of threads, also of those that have nothing to do. */
    synchronized int getCount() {
        return workers.size();
    }

    /** Returns the number of threads that have something to do. */
    synchronized int getBusyCount() {
        return workers.size() - idle.size();
    }

    /** Returns the number of tasks that wait for a thread. */
    int getWaitingCount() {
        return tasks.size();
    }

    /** Takes no more tasks. Those that it has are run. */
    synchronized void shutdown() {
        shutdown = true;
        workers.forEach(worker -> LockSupport.unpark(worker.thread));
    }

    /** Interrupts the tasks that run and forgets those that wait. */
    synchronized void shutdownNow() {
        shutdown();
        tasks.clear();
        workers.forEach(worker -> worker.thread.interrupt());
    }

    /** Waits until all threads have ended after {@link #shutdown}; returns false when they have not in time. */
    synchronized boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        long end = System.nanoTime() + unit.toNanos(timeout);
        while (!workers.isEmpty()) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    /** Wakes or makes a thread for the tasks that wait, unless one is on its way or all are busy. */
    private void wake() {
        while (waking.compareAndSet(false, true)) {
            Worker next = null;
            try {
                next = findWorker();
            }
            finally {
                if (next == null) {
                    waking.set(false);
                }
            }
            if (next != null) {
                LockSupport.unpark(next.thread);
                return;
            }
            // Who became idle a moment ago saw a task, and that somebody was about to care for it.
            if (tasks.isEmpty() || !hasIdle()) {
                return;
            }
        }
    }

    private synchronized Worker findWorker() {
        Worker worker = idle.poll();
        if (worker != null) {
            worker.woken = true;
        }
        else if (workers.size() < maxThreads && !(shutdown && workers.isEmpty())) {
            worker = new Worker();
            worker.thread = factory.newThread(worker);
            worker.thread.start();
            workers.add(worker);
        }
        return worker;
    }

    private synchronized boolean hasIdle() {
        return !idle.isEmpty();
    }

    private final class Worker implements Runnable {

        private volatile boolean woken;
        private Thread thread;

        @Override
        public void run() {
            try {
                do {
                    Runnable first = tasks.poll();
                    waking.set(false);
                    wakeNext();
                    runAll(first);
                }
                while (awaitWaking());
            }
            finally {
                end();
            }
        }

        private void wakeNext() {
            if (!tasks.isEmpty()) {
                try {
                    wake();
                }
                catch (RuntimeException | OutOfMemoryError noThread) {
                    // The tasks are not lost: this thread comes to them.
                }
            }
        }

        private void runAll(Runnable first) {
            for (Runnable task = first; task != null; task = tasks.poll()) {
                try {
                    task.run();
                }
                catch (Throwable e) {
                    // As if the thread had ended, without making another for each task that fails.
                    thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
                }
                // What was meant for one task is not for the next.
                Thread.interrupted();
            }
        }

        /** Returns false when the thread is to end. */
        private boolean awaitWaking() {
            woken = false;
            synchronized (TurnPool.this) {
                idle.push(this);
            }
            // A task that was added before saw nobody idle.
            wakeNext();
            long end = System.nanoTime() + idleNanos;
            while (!woken) {
                long left = end - System.nanoTime();
                if ((left <= 0 || shutdown) && leave()) {
                    return false;
                }
                LockSupport.parkNanos(TurnPool.this, Math.max(1, left));
                Thread.interrupted();
            }
            return true;
        }

        /** Returns false when the thread has been woken meanwhile. */
        private boolean leave() {
            synchronized (TurnPool.this) {
                return idle.remove(this);
            }
        }

        private void end() {
            synchronized (TurnPool.this) {
                workers.remove(this);
                TurnPool.this.notifyAll();
            }
            // Whatever has ended the thread, tasks may wait.
            wakeNext();
        }
    }
}
