package dev.tandem.admin.console;

import java.util.Locale;

import dev.tandem.session.ApplicationStatistics;
import dev.tandem.session.SessionStatistics;

/** Reads figures into what the browser gets. */
final class Figures {

    private static final double TENTHS = 10.0;

    private Figures() {
    }

    static Totals of(ApplicationStatistics s) {
        return new Totals(System.currentTimeMillis(), s.getConnectedSessions(), s.getPendingSessions(),
            s.getDisconnectedSessions(), s.getMaxSessions(), s.getStartedSessions(), s.getTurnedAwaySessions(), s.getModels(),
            s.getMessagesIn(), s.getMessagesOut(), s.getBytesIn(), s.getBytesOut(), s.getTurns(), s.getTurnThreads(),
            s.getBusyTurnThreads(), s.getMaxTurnThreads(), s.getWaitingTurns(), s.getRefusals(), s.getErrors());
    }

    static SessionRow of(SessionStatistics s) {
        return new SessionRow(s.getName(), s.getAppName(), s.getUser(), s.getAddress(), 
            s.getStatus().name().toLowerCase(Locale.ROOT), s.getStarted(), s.getModels(), s.getMessagesIn(), s.getMessagesOut(), s.getBytesIn(), s.getBytesOut(),
            s.getWaitingTasks(), s.getWaitingOperations(), s.getTurns(), s.getRefusals(), s.getErrors(),
            Math.round(s.getRoundTripMillis() * TENTHS) / TENTHS);
    }
}
