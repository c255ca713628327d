package dev.tandem.turn;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Tells the log of turns that do not end: by their stacks, once when they have taken long and again when they have
 * taken twice as long. Nobody waits for what runs for a session that is over: that is interrupted. Used by the thread
 * that keeps time.
 */
public final class Watchdog {

    private static final Logger LOGGER = System.getLogger("dev.tandem.session");

    private volatile long longNanos;
    private final LogLimit log;

    /** How long each turn had taken when it was told last. */
    private final Map<Turn, Long> told = new WeakHashMap<>();
    private boolean isFullTold;

    /** @param longNanos how long a turn may take without being told of */
    public Watchdog(long longNanos, LogLimit log) {
        this.longNanos = longNanos;
        this.log = log;
    }

    public void setLong(long nanos) {
        longNanos = nanos;
    }

    public void look(TurnThreads threads, long now) {
        int[] stuck = new int[1];
        threads.watch(now, (task, thread, nanos) -> {
            if (nanos < longNanos || !(task instanceof Turn turn)) {
                return false;
            }
            stuck[0]++;
            return look(turn, thread, now, nanos);
        });
        boolean isFull = stuck[0] >= threads.getMaximum() && threads.getWaitingCount() > 0;
        if (isFull && !isFullTold) {
            LOGGER.log(Level.ERROR, Messages.allTurnsStuck(stuck[0], threads.getWaitingCount(), seconds(longNanos)));
        }
        isFullTold = isFull;
    }

    /** Returns whether the turn is to be interrupted. */
    private boolean look(Turn turn, Thread thread, long now, long nanos) {
        TurnScope session = turn.getScope();
        boolean isOver = session.isOverSince(now, longNanos);
        long before = told.getOrDefault(turn, 0L);
        if (before > nanos || nanos >= 2 * before) {
            told.put(turn, nanos);
            Throwable stack = new Throwable("here");
            stack.setStackTrace(thread.getStackTrace());
            log.log(LOGGER, Level.WARNING, isOver ? Messages.turnInterrupted(session.getLogName(), seconds(nanos))
                : Messages.turnIsLong(session.getLogName(), session.getAppName(), seconds(nanos)), stack);
        }
        return isOver;
    }

    private static long seconds(long nanos) {
        return nanos / 1_000_000_000;
    }
}
