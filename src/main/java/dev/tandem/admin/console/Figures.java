package dev.tandem.admin.console;

import dev.tandem.SessionStatus;
import dev.tandem.monitor.ApplicationMetrics;
import dev.tandem.monitor.SessionMetrics;

/** Reads figures into what the browser gets. */
final class Figures {

    private static final double TENTHS = 10.0;

    private Figures() {
    }

    static Totals of(ApplicationMetrics s, Census census) {
        return new Totals(System.currentTimeMillis(), census.getSessions(SessionStatus.CONNECTED),
            census.getSessions(SessionStatus.PENDING), census.getSessions(SessionStatus.DISCONNECTED),
            s.getMaxSessions(),
            s.getStartedSessions(), s.getTurnedAwaySessions(), census.getModels(),
            s.getMessagesIn(), s.getMessagesOut(), s.getBytesIn(), s.getBytesOut(), s.getTurns(), s.getTurnThreads(),
            s.getBusyTurnThreads(), s.getMaxTurnThreads(), s.getWaitingTurns(), s.getRefusals(), s.getErrors());
    }

    static SessionRow of(SessionMetrics s) {
        return new SessionRow(s.getName(), s.getAppName(), s.getUser(), s.getAddress(), SessionChoice.statusOf(s),
            s.getStarted(), s.getModels(), s.getMessagesIn(), s.getMessagesOut(), s.getBytesIn(), s.getBytesOut(),
            s.getWaitingTasks(), s.getWaitingOperations(), s.getTurns(), s.getRefusals(), s.getErrors(),
            Math.round(s.getRoundTripMillis() * TENTHS) / TENTHS);
    }
}
