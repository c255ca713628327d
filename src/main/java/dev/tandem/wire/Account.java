package dev.tandem.wire;

import java.util.concurrent.atomic.AtomicLongFieldUpdater;

/**
 * What one client holds of a {@link Budget}. It is given back when it is closed, whatever has become of what it was
 * taken for, so nothing can be left behind. Any thread.
 */
public final class Account {

    /** So much is never counted. */
    static final int FREE = 1024;

    private static final long CLOSED = Long.MIN_VALUE;
    private static final AtomicLongFieldUpdater<Account> HELD =
        AtomicLongFieldUpdater.newUpdater(Account.class, "held");

    private final Budget budget;
    private final String address;
    private final Runnable evicted;
    private volatile long held;

    Account(Budget budget, String address, Runnable evicted) {
        this.budget = budget;
        this.address = address;
        this.evicted = evicted;
    }

    /** Takes room for so much; returns false when the account is closed, or has been closed now, as it held most. */
    public boolean take(long size) {
        long before;
        do {
            before = held;
            if (before == CLOSED) {
                return false;
            }
        }
        while (!HELD.compareAndSet(this, before, before + size));
        tell(before, before + size);
        return held != CLOSED;
    }

    /** Gives room back. */
    public void release(long size) {
        long before;
        do {
            before = held;
            if (before == CLOSED) {
                return;
            }
        }
        while (!HELD.compareAndSet(this, before, before - size));
        tell(before, before - size);
    }

    /** Gives all back; nothing more is taken. Has no effect the second time. */
    public void close() {
        long before = HELD.getAndSet(this, CLOSED);
        if (before != CLOSED) {
            tell(before, 0);
        }
    }

    /** Returns how much is held. */
    public long getHeld() {
        return Math.max(0, held);
    }

    boolean isLarge() {
        return held > FREE;
    }

    String getAddress() {
        return address;
    }

    void tellEvicted() {
        evicted.run();
    }

    private void tell(long before, long now) {
        long difference = Math.max(FREE, now) - Math.max(FREE, before);
        if (difference != 0) {
            budget.changed(this, difference);
        }
    }
}
