package dev.tandem.monitor;

import java.security.Principal;

import dev.tandem.SessionStatus;
import dev.tandem.session.ClientSession;

/** The figures of one session, read where they are counted. */
record CountedSession(ClientSession session) implements SessionMetrics {

    @Override
    public String getName() {
        return session.getLogName();
    }

    @Override
    public String getAppName() {
        return session.getAppName();
    }

    @Override
    public SessionStatus getStatus() {
        return session.getStatus();
    }

    @Override
    public long getStarted() {
        return session.getCounters().getStarted();
    }

    @Override
    public String getUser() {
        Principal principal = session.getVisit().getCaller().getPrincipal();
        return principal == null ? "" : principal.getName();
    }

    @Override
    public String getAddress() {
        return session.getVisit().getVisitor().address();
    }

    @Override
    public int getModels() {
        return session.getModels().size();
    }

    @Override
    public long getMessagesIn() {
        return session.getCounters().getMessagesIn();
    }

    @Override
    public long getBytesIn() {
        return session.getCounters().getBytesIn();
    }

    @Override
    public long getMessagesOut() {
        return session.getCounters().getMessagesOut();
    }

    @Override
    public long getBytesOut() {
        return session.getCounters().getBytesOut();
    }

    @Override
    public int getWaitingTasks() {
        return session.getTurn().getWaiting();
    }

    @Override
    public int getWaitingOperations() {
        return session.getConversation().getOutbox().getWaiting();
    }

    @Override
    public long getTurns() {
        return session.getCounters().getTurns();
    }

    @Override
    public int getRefusals() {
        return session.getLog().getRefusals();
    }

    @Override
    public int getErrors() {
        return session.getCounters().getErrors();
    }

    @Override
    public double getRoundTripMillis() {
        return session.getCounters().getRoundTripMillis();
    }
}
