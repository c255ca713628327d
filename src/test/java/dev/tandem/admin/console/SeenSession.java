package dev.tandem.admin.console;

import dev.tandem.SessionStatus;
import dev.tandem.monitor.SessionMetrics;

/** The figures of a session that there is not. */
record SeenSession(String getName, String getUser, int getModels, long getStarted) implements SessionMetrics {

    @Override
    public String getAppName() {
        return "boiler";
    }

    @Override
    public SessionStatus getStatus() {
        return SessionStatus.CONNECTED;
    }

    @Override
    public String getAddress() {
        return "192.0.2.7";
    }

    @Override
    public long getMessagesIn() {
        return 0;
    }

    @Override
    public long getBytesIn() {
        return 0;
    }

    @Override
    public long getMessagesOut() {
        return 0;
    }

    @Override
    public long getBytesOut() {
        return 0;
    }

    @Override
    public int getWaitingTasks() {
        return 0;
    }

    @Override
    public int getWaitingOperations() {
        return 0;
    }

    @Override
    public long getTurns() {
        return 0;
    }

    @Override
    public int getRefusals() {
        return 0;
    }

    @Override
    public int getErrors() {
        return 0;
    }

    @Override
    public double getRoundTripMillis() {
        return 0;
    }
}
