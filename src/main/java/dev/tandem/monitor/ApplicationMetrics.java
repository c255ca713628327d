package dev.tandem.monitor;

import java.util.List;

import dev.tandem.session.ErrorGroup;

/**
 * The figures of one application since it was deployed, as the admin console and the MXBean show them. Counting goes on
 * while they are read. Any thread.
 */
public interface ApplicationMetrics {

    /** Returns when the application was deployed, in milliseconds since 1970. */
    long getStarted();

    /** Tells whether no new sessions are let in. */
    boolean isDraining();

    /** Returns the number of sessions whose page has been served and whose browser has not come back yet. */
    int getPendingSessions();

    /** Returns the number of sessions whose browser is there. */
    int getConnectedSessions();

    /** Returns the number of sessions whose browser has been lost and may come back. */
    int getDisconnectedSessions();

    /** Returns the number of sessions that there may be at once. */
    int getMaxSessions();

    /** Returns how many sessions were started. */
    long getStartedSessions();

    /** Returns how many pages were not served, as there were too many sessions or none were let in. */
    long getTurnedAwaySessions();

    /** Returns how often a page has come back after it had lost its connection. */
    long getReturns();

    /** Returns the number of live models of all sessions. */
    long getModels();

    /** Returns the number of messages received. */
    long getMessagesIn();

    /** Returns the number of bytes received in messages. */
    long getBytesIn();

    /** Returns the number of messages sent. */
    long getMessagesOut();

    /** Returns the number of bytes sent in messages. */
    long getBytesOut();

    /** Returns the number of turns run. */
    long getTurns();

    /** Returns the number of threads that run turns or wait for one to run. */
    int getTurnThreads();

    /** Returns the number of threads that run a turn now. */
    int getBusyTurnThreads();

    /** Returns the number of threads that there may be. */
    int getMaxTurnThreads();

    /** Returns the number of turns that wait for a thread. */
    int getWaitingTurns();

    /** Returns how many of the browsers' messages and operations were refused. */
    long getRefusals();

    /** Returns how many handlers, tasks and calls have failed, and pages that could not be made. */
    long getErrors();

    /** Returns the errors by kind and place, the last one first; bounded. */
    List<ErrorGroup> getErrorGroups();

    /** Returns what was refused, the last one first; bounded. */
    List<ErrorGroup> getRefusalGroups();
}
