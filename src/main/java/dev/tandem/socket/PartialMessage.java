package dev.tandem.socket;

import dev.tandem.wire.Account;

/**
 * The beginning of a message whose end has not come yet, counted as it comes. Dropped by any thread.
 *
 * @param <P> what it is made of
 */
abstract class PartialMessage<P> {

    /**
     * Containers hand over what a network packet holds; many smaller parts come only from those who want to keep us
     * busy.
     */
    private static final int LEAST_LENGTH = 64;
    private static final int SMALL_PARTS = 256;

    private final Account account;
    private long length;
    private int parts;
    private boolean dropped;

    /** @param account holds this message only */
    PartialMessage(Account account) {
        this.account = account;
    }

    /** Tells whether a message of that length more would be longer than it may be. */
    synchronized boolean isTooBigWith(int more, long max) {
        return more > max - length || parts > SMALL_PARTS + max / LEAST_LENGTH;
    }

    /** Adds a part; returns false when the message has been dropped, as for want of room. */
    boolean add(P part, int more) {
        // Not while it is locked: to make room, others may be dropped, whose threads may be about to drop this one.
        if (!account.take(more)) {
            return false;
        }
        synchronized (this) {
            if (!dropped) {
                append(part);
                length += more;
                parts++;
            }
            return !dropped;
        }
    }

    /** Returns the whole; {@code null} when it has been dropped. */
    synchronized P endWith(P part) {
        P whole = dropped ? null : whole(part);
        drop();
        return whole;
    }

    /** Gives the room back; nothing more is taken. */
    synchronized void drop() {
        if (!dropped) {
            dropped = true;
            clear();
            account.close();
        }
    }

    abstract void append(P part);

    abstract P whole(P last);

    abstract void clear();
}
