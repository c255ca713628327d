package dev.tandem.turn;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Supplier;

/**
 * Keeps clients from filling the log: so many lines at once, then some each second. What is held back is counted, and
 * told by the next line that is let through. Any thread.
 */
public final class LogLimit {

    private static final long NANOS = 1_000_000_000;

    private final int burst;
    private final long nanosPerLine;
    private final LogLimit all;

    /** The time up to which lines are used up; one that lies back lets lines through at once. */
    private long usedUpTo;
    private int heldBack;

    /**
     * @param burst lines at once
     * @param perSecond lines in each second after that
     */
    public LogLimit(int burst, int perSecond) {
        this(burst, perSecond, null);
    }

    /** @param all what this one has a share of; {@code null} for one that stands for itself */
    public LogLimit(int burst, int perSecond, LogLimit all) {
        this.all = all;
        this.burst = burst;
        nanosPerLine = NANOS / perSecond;
        usedUpTo = System.nanoTime() - burst * nanosPerLine;
    }

    /** Logs a line, or counts it. */
    public void log(Logger logger, Level level, String message) {
        log(logger, level, message, null);
    }

    /** Logs a line with a stack trace, or counts it. */
    public void log(Logger logger, Level level, String message, Throwable error) {
        log(logger, level, () -> message, error);
    }

    /** Logs a line that takes work to write, or counts it. */
    public void log(Logger logger, Level level, Supplier<String> message) {
        log(logger, level, message, null);
    }

    private void log(Logger logger, Level level, Supplier<String> message, Throwable error) {
        if (!logger.isLoggable(level)) {
            return;
        }
        int missing = takeOfAll(System.nanoTime());
        if (missing > 0) {
            logger.log(level, Messages.heldBack(missing));
        }
        if (missing >= 0) {
            logger.log(level, message.get(), error);
        }
    }

    private int takeOfAll(long now) {
        int missing = take(now);
        if (all == null || missing < 0) {
            return missing;
        }
        int ofAll = all.takeOfAll(now);
        if (ofAll < 0) {
            holdBack(missing);
            return -1;
        }
        return missing + ofAll;
    }

    private synchronized void holdBack(int lines) {
        heldBack += lines;
    }

    /** Returns how many lines were held back before this one, or -1 when it is held back, too. */
    synchronized int take(long now) {
        usedUpTo = Math.max(usedUpTo, now - burst * nanosPerLine);
        if (usedUpTo + nanosPerLine > now) {
            heldBack++;
            return -1;
        }
        usedUpTo += nanosPerLine;
        int missing = heldBack;
        heldBack = 0;
        return missing;
    }
}
