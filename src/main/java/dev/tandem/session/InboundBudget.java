package dev.tandem.session;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Bounds what all browsers together have sent and no turn has read yet. Each message and each queue is bounded by
 * itself; ten thousand of them would fill the heap all the same. Any thread.
 */
public final class InboundBudget {

    private final long max;
    private final AtomicLong used = new AtomicLong();

    InboundBudget(long max) {
        this.max = max;
    }

    /** Takes room for so many characters; returns false, and takes none, when there is none left. */
    public boolean take(int size) {
        if (used.addAndGet(size) <= max) {
            return true;
        }
        used.addAndGet(-size);
        return false;
    }

    /** Gives room back. */
    public void release(int size) {
        used.addAndGet(-size);
    }

    /** Returns how many characters are held. */
    public long getUsed() {
        return used.get();
    }
}
