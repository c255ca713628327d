package dev.tandem.session;

/**
 * Notices a browser that is there, and yet never says to have received what it was sent: new models and lists are
 * kept as they were until it does. One that reads says so within two heartbeats, as it answers each. For the thread
 * that keeps time.
 */
final class AcknowledgementWatch {

    /** The frame that is to be acknowledged next, and since when. */
    private long awaited;
    private volatile long since;

    AcknowledgementWatch(long now) {
        since = now;
    }

    /** Another connection has no fault of the one before. Any thread. */
    void restart(long now) {
        since = now;
    }

    /** Tells whether a frame that was sent has not been acknowledged for longer than {@code nanos}. */
    boolean isOverdue(long acknowledged, long sent, long now, long nanos) {
        if (acknowledged >= awaited) {
            awaited = sent;
            since = now;
        }
        return acknowledged < awaited && now - since > nanos;
    }
}
