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

    /** Returns the session with that id, or {@code null} when there is none or it is closed. */
    Session getSession(String id);
}
