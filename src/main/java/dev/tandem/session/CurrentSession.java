package dev.tandem.session;

/** The session whose turn runs on the calling thread. */
public final class CurrentSession {

    private static final ThreadLocal<ClientSession> CURRENT = new ThreadLocal<>();

    private CurrentSession() {
    }

    /** Returns the session, or {@code null} outside any turn. */
    public static ClientSession get() {
        return CURRENT.get();
    }

    static void set(ClientSession session) {
        CURRENT.set(session);
    }

    static void clear() {
        CURRENT.remove();
    }
}
