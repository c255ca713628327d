package dev.tandem.session;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import dev.tandem.SessionStatus;
import dev.tandem.config.AddressRange;

/**
 * The sessions whose pages have lost their connections and may come back. When there are as many sessions as may be,
 * one of these gives its place to a page that is asked for: of the network that has most, who has been away longest.
 * Any thread.
 */
final class LostSessions {

    private final Map<String, Set<ClientSession>> byNetwork = new HashMap<>();

    synchronized void add(ClientSession session) {
        byNetwork.computeIfAbsent(networkOf(session), network -> new LinkedHashSet<>()).add(session);
    }

    synchronized void remove(ClientSession session) {
        String network = networkOf(session);
        Set<ClientSession> lost = byNetwork.get(network);
        if (lost != null && lost.remove(session) && lost.isEmpty()) {
            byNetwork.remove(network);
        }
    }

    /** Ends one; returns false when there is none. */
    boolean endOne() {
        while (true) {
            ClientSession longest;
            synchronized (this) {
                longest = byNetwork.values().stream().max(Comparator.comparingInt(Set::size))
                    .map(lost -> lost.iterator().next()).orElse(null);
            }
            if (longest == null) {
                return false;
            }
            remove(longest);
            if (longest.expireIf(SessionStatus.DISCONNECTED)) {
                return true;
            }
        }
    }

    private static String networkOf(ClientSession session) {
        return AddressRange.networkOf(session.getVisit().getVisitor().address());
    }
}
