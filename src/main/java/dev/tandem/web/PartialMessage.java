package dev.tandem.web;

import dev.tandem.config.Settings;
import dev.tandem.session.SessionManager;

/** The beginning of a message whose end has not come yet, counted as it comes. Dropped by any thread. */
final class PartialMessage {

    /** Containers hand over what a network packet holds; many smaller parts come only from those who want to keep us busy. */
    private static final int LEAST_SIZE = 64;
    private static final int SMALL_PARTS = 256;

    private final SessionManager sessions;
    private final StringBuilder text = new StringBuilder();
    private int parts;
    private boolean dropped;

    PartialMessage(SessionManager sessions) {
        this.sessions = sessions;
    }

    /** Tells whether a message of that length would be too long. */
    synchronized boolean isTooBigWith(String part) {
        long maxSize = sessions.getConfiguration().get(Settings.MESSAGE_MAX);
        return part.length() > maxSize - text.length() || parts > SMALL_PARTS + maxSize / LEAST_SIZE;
    }

    /** Adds a part; returns false when there is no room for it. */
    synchronized boolean add(String part) {
        if (!dropped) {
            if (!sessions.getInbound().take(part.length())) {
                return false;
            }
            text.append(part);
            parts++;
        }
        return true;
    }

    /** Returns the whole. */
    synchronized String endWith(String part) {
        String whole = text + part;
        drop();
        return whole;
    }

    /** Gives the room back; nothing more is taken. */
    synchronized void drop() {
        if (!dropped) {
            dropped = true;
            sessions.getInbound().release(text.length());
            text.setLength(0);
            text.trimToSize();
        }
    }
}
