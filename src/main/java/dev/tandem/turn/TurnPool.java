package dev.tandem.turn;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Runs tasks, in the order of their arrival, on as many threads as are needed up to a maximum.
 * <p>
 * Waking a thread costs more than most turns take. So one at a time is on its way: who adds a task wakes a thread
 * unless one is coming already, and the one that comes wakes the next if it sees more tasks than its own. A burst of
 * short tasks is run by the few threads that are awake; yet no task waits for one that blocks while another thread
 * could have it. {@link java.util.concurrent.ThreadPoolExecutor} wakes a thread for each task, or lets tasks wait
 * before it makes a thread.
 * <p>
 * Tasks that have taken long before let others go first, and never have all the threads.
 */
final class TurnPool implements Executor {

    /** Of so many tasks, one that lets others go first is taken first. */
    private static final int TURN_OF_PATIENT = 8;

    private final ThreadFactory factory;
    private final int maxThreads;
    private final long idleNanos;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final Queue<Runnable> patientTasks = new ConcurrentLinkedQueue<>();
    private final int maxPatient;
    private final AtomicInteger patientRunning = new AtomicInteger();
    private final AtomicBoolean waking = new AtomicBoolean();

    /** The one that has become idle last, whose caches are warm, is woken first. */
    private final Deque<Worker> idle = new ArrayDeque<>();
    private final Set<Worker> workers = new HashSet<>();
    private volatile boolean shutdown;

    /** A task that may let others go first. */
    interface Patient extends Runnable {

        /** Tells, when it is executed, whether it does. */
        boolean isPatient();
    }

    /** Looks at what runs. */
    interface Watcher {

        /** Returns whether the task is to be interrupted. */
        boolean look(Runnable task, Thread thread, long nanos);
    }

    TurnPool(ThreadFactory factory, int maxThreads, long idleNanos) {
        maxPatient = Math.max(1, maxThreads * 3 / 4);
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
        Queue<Runnable> queue = task instanceof Patient patient && patient.isPatient() ? patientTasks : tasks;
        queue.add(task);
        if (shutdown && queue.remove(task)) {
            throw new RejectedExecutionException();
        }
        try {
            wakeNext();
        }
        catch (RuntimeException | OutOfMemoryError noThread) {
            if (getCount() == 0 && queue.remove(task)) {
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
        return tasks.size() + patientTasks.size();
    }

    /** Lets somebody look at each task that runs. */
    void watch(long now, Watcher watcher) {
        List<Worker> present;
        synchronized (this) {
            present = List.copyOf(workers);
        }
        present.forEach(worker -> worker.watch(now, watcher));
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
        patientTasks.clear();
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

    private boolean hasTasks() {
        return !tasks.isEmpty() || !patientTasks.isEmpty() && patientRunning.get() < maxPatient;
    }

    private void wakeNext() {
        if (hasTasks()) {
            wake();
        }
    }

    private Runnable pollPatient() {
        int running = patientRunning.get();
        while (!patientTasks.isEmpty() && running < maxPatient) {
            if (patientRunning.compareAndSet(running, running + 1)) {
                Runnable task = patientTasks.poll();
                if (task == null) {
                    patientRunning.decrementAndGet();
                }
                return task;
            }
            running = patientRunning.get();
        }
        return null;
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
            if (!hasTasks() || !hasIdle()) {
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
        private int polls;
        private boolean isPatient;
        private Runnable running;
        private long since;

        @Override
        public void run() {
            try {
                do {
                    Runnable first = poll();
                    waking.set(false);
                    wakeAnother();
                    runAll(first);
                }
                while (awaitWaking());
            }
            finally {
                end();
            }
        }

        private void wakeAnother() {
            try {
                wakeNext();
            }
            catch (RuntimeException | OutOfMemoryError noThread) {
                // The tasks are not lost: this thread comes to them.
            }
        }

        private Runnable poll() {
            Runnable task = ++polls % TURN_OF_PATIENT == 0 ? null : tasks.poll();
            if (task == null) {
                task = pollPatient();
                isPatient = task != null;
            }
            return task == null ? tasks.poll() : task;
        }

        private synchronized void begin(Runnable task) {
            running = task;
            since = System.nanoTime();
        }

        /** The lock is not held while somebody looks, as that takes time. */
        private void watch(long now, Watcher watcher) {
            Runnable task;
            long begun;
            synchronized (this) {
                task = running;
                begun = since;
            }
            if (task != null && watcher.look(task, thread, now - begun)) {
                synchronized (this) {
                    if (running == task && since == begun) {
                        thread.interrupt();
                    }
                }
            }
        }

        private void runAll(Runnable first) {
            for (Runnable task = first; task != null; task = poll()) {
                try {
                    begin(task);
                    task.run();
                }
                catch (Throwable e) {
                    // As if the thread had ended, without making another for each task that fails.
                    thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
                }
                begin(null);
                if (isPatient) {
                    isPatient = false;
                    patientRunning.decrementAndGet();
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
            wakeAnother();
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
            wakeAnother();
        }
    }
}
