package dev.tandem.monitor;

import java.util.List;

import dev.tandem.SessionStatus;
import dev.tandem.session.ClientSession;
import dev.tandem.session.SessionRegistry;

/**
 * The figures of one session, as the admin console and the MXBean show them. Reading one costs nothing and disturbs
 * nobody; each getter returns what holds at that moment, so that two of them may not fit each other exactly. When the
 * session is closed its last figures stay. Any thread.
 */
public interface SessionMetrics {

    /** Returns the figures of a session. */
    static SessionMetrics of(ClientSession session) {
        return new CountedSession(session);
    }

    /** Returns the figures of the live sessions, in no order. */
    static List<SessionMetrics> of(SessionRegistry sessions) {
        return sessions.getAll().stream().map(SessionMetrics::of).toList();
    }

    /** Returns what the session is called in the log: the beginning of its identifier, which lets nobody join it. */
    String getName();

    /** Returns the name of the session's app. */
    String getAppName();

    /** Returns where the session stands in its life. */
    SessionStatus getStatus();

    /** Returns when the page was requested, in milliseconds since 1970. */
    long getStarted();

    /** Returns the name of the user who requested the page; empty when nobody had signed in. */
    String getUser();

    /** Returns the network address that the page was requested from; empty when it is not known. */
    String getAddress();

    /** Returns the number of live models. */
    int getModels();

    /** Returns the number of messages received. */
    long getMessagesIn();

    /** Returns the number of bytes received in messages. */
    long getBytesIn();

    /** Returns the number of messages sent; the page counts as the first. */
    long getMessagesOut();

    /** Returns the number of bytes sent in messages. */
    long getBytesOut();

    /** Returns the number of tasks that wait for the session's turn. */
    int getWaitingTasks();

    /** Returns the number of operations that wait for the browser to take them. */
    int getWaitingOperations();

    /** Returns the number of turns run. */
    long getTurns();

    /** Returns how many of the browser's messages and operations were refused. */
    int getRefusals();

    /** Returns how many handlers, tasks and calls have failed. */
    int getErrors();

    /** Returns the last time that a heartbeat took to the browser and back, in milliseconds; 0 as long as none has. */
    double getRoundTripMillis();
}
