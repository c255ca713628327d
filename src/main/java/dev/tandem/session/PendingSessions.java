package dev.tandem.session;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Consumer;

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
    private final Map<String, PendingNetwork> byName = new HashMap<>();
    /** The one that has most comes first; of several, the one that waits longest. */
    private final NavigableSet<PendingNetwork> bySize = new TreeSet<>(Comparator.comparingInt(PendingNetwork::size)
        .reversed().thenComparingLong(network -> network.oldest().number));
    private int count;
    private long taken;

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

    /** One that is made or waits. */
    static final class Place {

        private final String network;
        private final String browser;
        private final long since;
        private long number;
        private volatile ClientSession session;

        Place(Visitor visitor, long since) {
            network = AddressRange.networkOf(visitor.address());
            browser = visitor.browser();
            this.since = since;
        }

        String getBrowser() {
            return browser;
        }

        /** Returns which one it was, of all that have been taken. */
        long getNumber() {
            return number;
        }

        /** Returns the session that waits there; {@code null} while it is made. */
        ClientSession getSession() {
            return session;
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
            if (given == null || given.session.expireIf(SessionStatus.PENDING) || !isFull) {
                return place;
            }
            // Its browser has just come, so that it has given a place, but no session.
            remove(place);
        }
    }

    private void add(Place place) {
        place.number = ++taken;
        change(place.network, network -> network.add(place));
        count++;
    }

    /** The order is that of their sizes, so that a network leaves it while its own changes. */
    private void change(String name, Consumer<PendingNetwork> change) {
        PendingNetwork network = byName.computeIfAbsent(name, made -> new PendingNetwork());
        if (network.size() > 0) {
            bySize.remove(network);
        }
        change.accept(network);
        if (network.size() > 0) {
            bySize.add(network);
        }
        else {
            byName.remove(name);
        }
    }

    private Place findWhoGives(Place comer) {
        if (bySize.isEmpty()) {
            return null;
        }
        PendingNetwork most = bySize.first();
        PendingNetwork own = byName.get(comer.network);
        Place several = most.oldestOfSeveral(most == own ? comer.browser : null);
        if (several != null) {
            return several;
        }
        if ((own == null ? 0 : own.size()) + 1 < most.size()) {
            return most.newest();
        }
        Place oldest = most.oldest();
        return oldest.session != null && comer.since - oldest.since >= enough ? oldest : null;
    }

    /** Tells which session waits there; one that its own code has closed already does not. */
    void set(Place place, ClientSession session) {
        place.session = session;
        session.getPage().setPlace(place);
        if (session.getStatus() == SessionStatus.CLOSED) {
            remove(place);
        }
    }

    synchronized void remove(Place place) {
        PendingNetwork network = place == null ? null : byName.get(place.network);
        if (network != null) {
            int before = network.size();
            change(place.network, changed -> changed.remove(place));
            count -= before - network.size();
        }
    }

    synchronized int getCount() {
        return count;
    }
}
