package dev.tandem.session;

/** Settings with one limit changed. */
final class Limits {

    private Limits() {
    }

    static Settings sessions(int max) {
        Settings d = Settings.DEFAULT;
        return new Settings(max, d.pendingTimeout(), d.heartbeat(), d.silenceTimeout(), d.maxMessageSize(),
            d.maxQueuedSize(), d.maxRefusals(), d.coalesceAt(), d.overflowAt(), d.maxTurnThreads());
    }

    static Settings slowClient(int coalesceAt, int overflowAt) {
        Settings d = Settings.DEFAULT;
        return new Settings(d.maxSessions(), d.pendingTimeout(), d.heartbeat(), d.silenceTimeout(), d.maxMessageSize(),
            d.maxQueuedSize(), d.maxRefusals(), coalesceAt, overflowAt, d.maxTurnThreads());
    }
}
