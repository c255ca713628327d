package dev.tandem;

import java.util.Collection;

/**
 * The live sessions of this application; an {@code @ApplicationScoped} bean to inject.
 *
 * <pre>{@code
 * @Inject Sessions sessions;
 *
 * void announce(String text) {
 *     for (Session session : sessions.getSessions("chat")) {
 *         session.execute(() -> ((Chat) session.getApp()).show(text));
 *     }
 * }
 * }</pre>
 */
public interface Sessions {

    /** Returns a snapshot of all sessions that are not closed; empty when there are none. */
    Collection<Session> getSessions();

    /** Returns a snapshot of the sessions of one app that are not closed; empty when there are none. */
    Collection<Session> getSessions(String appName);

    /**
     * Returns a snapshot of the sessions that somebody has open, in any browser, by the name of the principal; empty
     * when there are none.
     */
    Collection<Session> getSessionsOf(String principal);

    /**
     * Ends all sessions of a user, by the name of the principal, and tells their pages that the user was signed out:
     * when roles were taken away or an account was closed. They may ask for pages again as long as the application lets
     * them sign in. Does nothing when there are none. Any thread.
     */
    void closeAll(String principal);

    /** Returns the session with that id, or {@code null} when there is none or it is closed. */
    Session getSession(String id);
}
