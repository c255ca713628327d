package dev.tandem.session;

import dev.tandem.Session;

/** The session whose turn runs on the calling thread. */
public final class CurrentSession {

    private static final ThreadLocal<ClientSession> CURRENT = new ThreadLocal<>();

    private CurrentSession() {
    }

    /** Returns the session, or {@code null} outside any turn. */
    public static ClientSession get() {
        return CURRENT.get();
    }

    /** Returns what code of the application has of it, or {@code null} outside any turn. */
    public static Session getFacade() {
        ClientSession session = CURRENT.get();
        return session == null ? null : session.getFacade();
    }

    static void set(ClientSession session) {
        CURRENT.set(session);
    }

    static void clear() {
        CURRENT.remove();
    }
}
