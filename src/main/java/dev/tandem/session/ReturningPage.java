package dev.tandem.session;

import java.time.Duration;

import dev.tandem.turn.Allowance;
import dev.tandem.wire.Outbox;

/** The page of a session, when it is one that comes back after it has lost its connection. Guarded by its session. */
final class ReturningPage {

    /** So many times as often as in a second it may come back at once: a bad network breaks several times in a row. */
    private static final int AT_ONCE = 6;
    private static final int SECOND = 1000;

    private final String key;
    private final Duration grace;
    private final int rate;
    private Allowance returns;
    private long lostAt;

    /**
     * @param key what the page tells itself by
     * @param grace how long it may be away
     * @param rate how often it may come back in a second
     */
    ReturningPage(String key, Duration grace, int rate) {
        this.key = key;
        this.grace = grace;
        this.rate = rate;
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
        return outbox.canResume(hello.received()) ? JoinResult.JOINED : JoinResult.TOO_LATE;
    }

    private boolean mayReturn() {
        if (returns == null) {
            returns = new Allowance(AT_ONCE * rate, SECOND / rate);
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
