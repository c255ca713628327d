package dev.tandem.room;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.RejectedExecutionException;

/**
 * What waits for a member, handed over in its order where the member's code runs. It holds so many messages; who is
 * slower than that misses them.
 */
final class Mailbox {

    private final Outlet outlet;
    private final int most;
    private final Deque<Runnable> waiting = new ArrayDeque<>(0);
    private Runnable missed;
    private Runnable latest;
    private boolean hasMissed;
    private boolean scheduled;
    private boolean closed;

    Mailbox(Outlet outlet, int most) {
        this.outlet = outlet;
        this.most = most;
    }

    /** Tells what runs when messages were lost, before those that came afterwards; once, at the beginning. */
    void onMissed(Runnable task) {
        missed = task;
    }

    Outlet getOutlet() {
        return outlet;
    }

    /** Adds a task behind those that wait. */
    void add(Runnable task) {
        synchronized (this) {
            if (closed) {
                return;
            }
            if (waiting.size() >= most) {
                waiting.clear();
                hasMissed = true;
            }
            waiting.add(task);
        }
        schedule();
    }

    /** Runs a task before those that wait, in place of one that was put so before and has not run yet. */
    void put(Runnable task) {
        synchronized (this) {
            if (closed) {
                return;
            }
            latest = task;
        }
        schedule();
    }

    /** Forgets what waits; takes nothing more. */
    synchronized void close() {
        closed = true;
        hasMissed = false;
        latest = null;
        waiting.clear();
    }

    private void schedule() {
        synchronized (this) {
            if (scheduled) {
                return;
            }
            scheduled = true;
        }
        try {
            outlet.execute(this::drain);
        }
        catch (RejectedExecutionException e) {
            // Nothing runs yet, or any more: the next one tries again.
            synchronized (this) {
                scheduled = false;
            }
        }
    }

    /** Hands over what waits now, and lets others go first before what comes meanwhile. */
    private void drain() {
        try {
            Runnable task = next();
            for (int left = size(); task != null; left--) {
                task.run();
                task = left > 0 ? next() : null;
            }
        }
        finally {
            // After one that failed, too, the others are still to come.
            scheduleRest();
        }
    }

    private synchronized int size() {
        return waiting.size();
    }

    private synchronized Runnable next() {
        if (hasMissed) {
            hasMissed = false;
            return missed;
        }
        if (latest != null) {
            Runnable task = latest;
            latest = null;
            return task;
        }
        return waiting.poll();
    }

    private void scheduleRest() {
        boolean more;
        synchronized (this) {
            scheduled = false;
            more = hasMissed || latest != null || !waiting.isEmpty();
        }
        if (more) {
            schedule();
        }
    }
}
