package dev.tandem.session;

import java.util.IdentityHashMap;
import java.util.Map;

/** Keeps objects from being collected for some round trips. Used inside the session's turn. */
final class Guards {

    private Map<Object, Integer> lastTrips = Map.of();
    private int trips;

    /** Keeps the object for that many trips from now on, or for those of an earlier request when they are more. */
    void keep(Object object, int moreTrips) {
        if (lastTrips.isEmpty()) {
            lastTrips = new IdentityHashMap<>(4);
        }
        lastTrips.merge(object, trips + moreTrips, Math::max);
    }

    void release(Object object) {
        if (!lastTrips.isEmpty()) {
            lastTrips.remove(object);
        }
    }

    /** Called when a message has gone to the browser and come back. */
    void countTrip() {
        trips++;
        if (lastTrips.isEmpty()) {
            return;
        }
        lastTrips.values().removeIf(last -> last <= trips);
        if (lastTrips.isEmpty()) {
            clear();
        }
    }

    /** Releases all, and the room that they took. */
    void clear() {
        lastTrips = Map.of();
    }
}
