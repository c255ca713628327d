package dev.tandem.turn;

import java.util.concurrent.TimeUnit;

/** How often something may happen: so many times at once, then once in each period. Used inside the session's turn. */
public final class Allowance {

    private final long periodNanos;
    private final long burstNanos;

    /** The time up to which it is used up; one that lies back lets it happen at once. */
    private long usedUpTo;

    public Allowance(int burst, long periodMillis) {
        periodNanos = TimeUnit.MILLISECONDS.toNanos(periodMillis);
        burstNanos = burst * periodNanos;
        usedUpTo = System.nanoTime() - burstNanos;
    }

    /** Uses it once; returns false, and does not, when it is used up. */
    public boolean take() {
        long now = System.nanoTime();
        usedUpTo = Math.max(usedUpTo, now - burstNanos);
        if (usedUpTo + periodNanos > now) {
            return false;
        }
        usedUpTo += periodNanos;
        return true;
    }
}
