package dev.tandem.monitor;

import java.util.List;

import dev.tandem.SessionStatus;
import dev.tandem.session.ClientSession;
import dev.tandem.session.ErrorGroup;
import dev.tandem.session.SessionRegistry;
import dev.tandem.session.Totals;
import dev.tandem.turn.TurnThreads;

/** Reads the figures where they are counted. */
public final class CountedApplication implements ApplicationMetrics {

    private final SessionRegistry sessions;
    private final TurnThreads threads;
    private final Totals totals;

    public CountedApplication(SessionRegistry sessions, TurnThreads threads) {
        this.sessions = sessions;
        this.threads = threads;
        totals = sessions.getTotals();
    }

    @Override
    public long getStarted() {
        return sessions.getStarted();
    }

    @Override
    public boolean isDraining() {
        return sessions.isDraining();
    }

    @Override
    public int getPendingSessions() {
        return count(SessionStatus.PENDING);
    }

    @Override
    public int getConnectedSessions() {
        return count(SessionStatus.CONNECTED);
    }

    @Override
    public int getDisconnectedSessions() {
        return count(SessionStatus.DISCONNECTED);
    }

    private int count(SessionStatus status) {
        int count = 0;
        for (ClientSession session : sessions.getAll()) {
            if (session.getStatus() == status) {
                count++;
            }
        }
        return count;
    }

    @Override
    public int getMaxSessions() {
        return sessions.getMaxSessions();
    }

    @Override
    public long getStartedSessions() {
        return totals.started.sum();
    }

    @Override
    public long getTurnedAwaySessions() {
        return totals.turnedAway.sum();
    }

    @Override
    public long getReturns() {
        return totals.returned.sum();
    }

    @Override
    public long getModels() {
        long models = 0;
        for (ClientSession session : sessions.getAll()) {
            models += session.getModels().size();
        }
        return models;
    }

    @Override
    public long getMessagesIn() {
        return totals.messagesIn.sum();
    }

    @Override
    public long getBytesIn() {
        return totals.bytesIn.sum();
    }

    @Override
    public long getMessagesOut() {
        return totals.messagesOut.sum();
    }

    @Override
    public long getBytesOut() {
        return totals.bytesOut.sum();
    }

    @Override
    public long getTurns() {
        return totals.turns.sum();
    }

    @Override
    public int getTurnThreads() {
        return threads.getCount();
    }

    @Override
    public int getBusyTurnThreads() {
        return threads.getBusyCount();
    }

    @Override
    public int getMaxTurnThreads() {
        return threads.getMaximum();
    }

    @Override
    public int getWaitingTurns() {
        return threads.getWaitingCount();
    }

    @Override
    public long getRefusals() {
        return totals.refusals.sum();
    }

    @Override
    public long getErrors() {
        return totals.errors.sum();
    }

    @Override
    public List<ErrorGroup> getErrorGroups() {
        return totals.errorGroups.getAll();
    }

    @Override
    public List<ErrorGroup> getRefusalGroups() {
        return totals.refusalGroups.getAll();
    }
}
