package dev.tandem.session;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/** The sessions that no browser has joined yet, oldest first. Any thread. */
final class PendingSessions {

    private final Set<ClientSession> sessions = new LinkedHashSet<>();

    /** Returns how many there are now. */
    synchronized int add(ClientSession session) {
        sessions.add(session);
        return sessions.size();
    }

    synchronized void remove(ClientSession session) {
        sessions.remove(session);
    }

    /** Closes the one that has waited longest. Returns false when none is waiting. */
    boolean closeOldest() {
        ClientSession oldest;
        do {
            oldest = poll();
        }
        while (oldest != null && !oldest.closeIfPending());
        return oldest != null;
    }

    private synchronized ClientSession poll() {
        Iterator<ClientSession> iterator = sessions.iterator();
        if (!iterator.hasNext()) {
            return null;
        }
        ClientSession oldest = iterator.next();
        iterator.remove();
        return oldest;
    }
}
