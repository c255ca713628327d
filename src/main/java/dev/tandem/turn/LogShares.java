package dev.tandem.turn;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The shares that each has of one limit for all, so that one who fills the log leaves room for the others. Any thread.
 */
public final class LogShares {

    private static final int MAX_SHARES = 1_000;

    private final LogLimit all;
    private final int burst;
    private final int perSecond;

    /** The one that was not asked for longest makes room. */
    private final Map<String, LogLimit> shares = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, LogLimit> eldest) {
            return size() > MAX_SHARES;
        }
    };

    /** @param burst lines of one at once @param perSecond lines of one in each second after that */
    public LogShares(LogLimit all, int burst, int perSecond) {
        this.all = all;
        this.burst = burst;
        this.perSecond = perSecond;
    }

    public synchronized LogLimit of(String who) {
        return shares.computeIfAbsent(who, key -> new LogLimit(burst, perSecond, all));
    }
}
