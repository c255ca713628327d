package dev.tandem.admin;

import java.util.List;

import dev.tandem.monitor.ApplicationMetrics;
import dev.tandem.monitor.SessionMetrics;

/**
 * One application as JMX clients see and operate it: the figures, the sessions, and what an administrator does to them.
 * Registered as {@code dev.tandem:type=Application,name="/shop"}, the name being the context path, from the start of
 * the application to its end.
 * <p>
 * Sessions are called what the log calls them, see {@link SessionMetrics#getName()}. {@code docs/admin.md} tells how
 * to reach it on each server.
 */
public interface ApplicationMXBean extends ApplicationMetrics {

    /** Returns the names of the apps, sorted. */
    List<String> getApps();

    /** Returns the figures of at most a thousand sessions, the oldest first. */
    List<SessionMetrics> getSessions();

    /** Returns the figures of one session; {@code null} when there is none of that name. */
    SessionMetrics findSession(String session);

    /** Ends a session. Returns false when there is none of that name. */
    boolean close(String session);

    /** Lets the page of a session load again. Returns false when there is none of that name. */
    boolean reload(String session);

    /** Shows a text in the page of a session. Returns false when there is none of that name. */
    boolean message(String session, String text);

    /** Ends all sessions but administrators'. Returns how many. */
    int closeAll();

    /** Lets the pages of all sessions load again but administrators'. Returns how many. */
    int reloadAll();

    /** Shows a text in the pages of all sessions but administrators'. Returns in how many. */
    int messageAll(String text);

    /** Lets in no new sessions from now on, or lets them in again. */
    void setDraining(boolean on);
}
