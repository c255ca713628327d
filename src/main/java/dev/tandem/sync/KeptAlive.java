package dev.tandem.sync;

import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Keeps objects from being collected for some round trips, and no longer than a while, as a browser may delay its
 * trips. Used inside the session's turn.
 */
public final class KeptAlive {

    private Map<Object, Guard> guards = Map.of();
    private int trips;

    /** When the first of them is over; 0 when there is none. Any thread reads it. */
    private volatile long firstEnd;

    private record Guard(int lastTrip, long end) {

        Guard or(Guard other) {
            return new Guard(Math.max(lastTrip, other.lastTrip), end - other.end > 0 ? end : other.end);
        }
    }

    /**
     * Keeps the object for that many trips from now on, or for those of an earlier request when they are more.
     *
     * @param nanos how long they may take
     */
    void keep(Object object, int moreTrips, long nanos) {
        if (guards.isEmpty()) {
            guards = new IdentityHashMap<>(4);
        }
        long end = System.nanoTime() + nanos;
        guards.merge(object, new Guard(trips + moreTrips, end), Guard::or);
        if (firstEnd == 0 || end - firstEnd < 0) {
            firstEnd = end | 1;
        }
    }

    void release(Object object) {
        if (!guards.isEmpty()) {
            guards.remove(object);
        }
    }

    /** Called when a message has gone to the browser and come back. */
    void countTrip() {
        trips++;
        if (guards.isEmpty()) {
            return;
        }
        guards.values().removeIf(guard -> guard.lastTrip <= trips);
        if (guards.isEmpty()) {
            clear();
        }
    }

    /** Tells whether {@link #endBy} may have something to do. Any thread. */
    boolean isDue(long now) {
        long end = firstEnd;
        return end != 0 && now - end >= 0;
    }

    /** Releases those whose time is over. */
    void endBy(long now) {
        guards.values().removeIf(guard -> now - guard.end >= 0);
        long next = 0;
        for (Guard guard : guards.values()) {
            if (next == 0 || guard.end - next < 0) {
                next = guard.end | 1;
            }
        }
        firstEnd = next;
    }

    /** Releases all, and the room that they took. */
    void clear() {
        guards = Map.of();
        firstEnd = 0;
    }
}
