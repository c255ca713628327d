package dev.tandem.session;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import dev.tandem.SessionStatus;
import dev.tandem.config.AddressRange;
import dev.tandem.visit.Visitor;

/**
 * The places of sessions that no browser has joined yet. When there are as many as may be, a page that is asked for
 * takes a place only from somebody who has more of them: who waits is served first. Of the address that has most, a
 * browser that has several gives up its oldest; else its newest goes when the one who comes has fewer, and its oldest
 * when that has had time enough to connect. Any thread.
 *
 * <p>A place is found and taken in one step, a session is made after that, and after the session whose place it has got
 * is closed: never do more wait than may.
 */
final class PendingSessions {

    private int max;
    private long enough;
    private final Map<String, Set<Place>> byNetwork = new HashMap<>();
    private int count;

    /** @param enough nanoseconds in which a page that is ever going to connect does so, if only it is let */
    PendingSessions(int max, long enough) {
        this.max = max;
        this.enough = enough;
    }

    /** Sets the bounds; who waits already goes on to. */
    synchronized void setBounds(int most, long nanos) {
        max = most;
        enough = nanos;
    }

    /** One that is made or waits, oldest first in its set. */
    static final class Place {

        private final String network;
        private final String browser;
        private final long since;
        private volatile ClientSession session;

        Place(Visitor visitor, long since) {
            network = AddressRange.networkOf(visitor.address());
            browser = visitor.browser();
            this.since = since;
        }
    }

    /**
     * Takes a place for a session that is going to be made.
     *
     * @param isFull whether somebody has to give up his even if there is one left
     * @return {@code null} when there is none
     */
    Place take(Visitor visitor, boolean isFull, long now) {
        Place place = new Place(visitor, now);
        while (true) {
            Place given = null;
            synchronized (this) {
                if (isFull || count >= max) {
                    given = findWhoGives(place);
                    if (given == null) {
                        return null;
                    }
                    remove(given);
                }
                add(place);
            }
            if (given == null || given.session.closeIfPending() || !isFull) {
                return place;
            }
            // Its browser has just come, so that it has given a place, but no session.
            remove(place);
        }
    }

    private void add(Place place) {
        byNetwork.computeIfAbsent(place.network, network -> new LinkedHashSet<>()).add(place);
        count++;
    }

    private Place findWhoGives(Place comer) {
        Set<Place> most = byNetwork.values().stream()
            .max(Comparator.<Set<Place>>comparingInt(Set::size)
            .thenComparing(places -> comer.since - oldest(places).since))
            .orElse(Set.of());
        Place several = oldestOfSeveral(most, most == byNetwork.get(comer.network) ? comer.browser : null);
        if (several != null) {
            return several;
        }
        if (byNetwork.getOrDefault(comer.network, Set.of()).size() + 1 < most.size()) {
            return newest(most);
        }
        Place oldest = most.isEmpty() ? null : oldest(most);
        return oldest != null && oldest.session != null && comer.since - oldest.since >= enough ? oldest : null;
    }

    private static Place oldest(Set<Place> places) {
        return places.iterator().next();
    }

    private static Place newest(Set<Place> places) {
        Place newest = null;
        for (Place place : places) {
            newest = place.session != null ? place : newest;
        }
        return newest;
    }

    private static Place oldestOfSeveral(Set<Place> places, String comer) {
        Set<String> once = new HashSet<>();
        once.add(comer);
        Set<String> several = new HashSet<>();
        places.forEach(place -> {
            if (!once.add(place.browser)) {
                several.add(place.browser);
            }
        });
        for (Place place : places) {
            if (place.session != null && several.contains(place.browser)) {
                return place;
            }
        }
        return null;
    }

    /** Tells which session waits there; one that its own code has closed already does not. */
    void set(Place place, ClientSession session) {
        place.session = session;
        session.setPlace(place);
        if (session.getStatus() == SessionStatus.CLOSED) {
            remove(place);
        }
    }

    synchronized void remove(Place place) {
        if (place == null) {
            return;
        }
        Set<Place> places = byNetwork.get(place.network);
        if (places != null && places.remove(place)) {
            count--;
            if (places.isEmpty()) {
                byNetwork.remove(place.network);
            }
        }
    }

    synchronized int getCount() {
        return count;
    }
}
