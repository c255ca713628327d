package dev.tandem.session;

import java.time.Duration;

import dev.tandem.turn.Allowance;
import dev.tandem.wire.Outbox;

/** The page of a session, when it is one that comes back after it has lost its connection. Guarded by its session. */
final class ReturningPage {

    /** A bad network breaks often; one that breaks more often than this is none. */
    private static final int RETURNS_AT_ONCE = 30;
    private static final int MILLIS_PER_RETURN = 200;

    private final String key;
    private final Duration grace;
    private Allowance returns;
    private long lostAt;

    /**
     * @param key what the page tells itself by
     * @param grace how long it may be away
     */
    ReturningPage(String key, Duration grace) {
        this.key = key;
        this.grace = grace;
    }

    /** Tells whether it may go on over the socket that said that. */
    JoinResult check(Hello hello, Outbox outbox) {
        if (!hello.isReturn() || !hello.comesBack()) {
            return JoinResult.HAS_SOCKET;
        }
        if (!key.equals(hello.page())) {
            return JoinResult.OTHER_PAGE;
        }
        if (!mayReturn()) {
            return JoinResult.TOO_OFTEN;
        }
        if (hello.received() > outbox.getSequence()) {
            return JoinResult.OUT_OF_ORDER;
        }
        return outbox.canResume(hello.received()) ? JoinResult.JOINED : JoinResult.TOO_LATE;
    }

    private boolean mayReturn() {
        if (returns == null) {
            returns = new Allowance(RETURNS_AT_ONCE, MILLIS_PER_RETURN);
        }
        return returns.take();
    }

    void lost(long now) {
        lostAt = now;
    }

    /** Tells whether it has been away for too long. */
    boolean isGone(long now) {
        return now - lostAt > grace.toNanos();
    }
}
