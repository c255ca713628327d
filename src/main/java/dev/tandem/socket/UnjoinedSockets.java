package dev.tandem.socket;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.tandem.config.AddressRange;
import dev.tandem.wire.CloseReasons;
import dev.tandem.wire.WireNames;

/**
 * The sockets that have not joined a session yet. They have a while for it, however busy they are, and there are not
 * more of them than there may be sessions: beyond, the address that has most of them makes room by those that have
 * waited longest, as a browser says hello at once. Any thread.
 */
public final class UnjoinedSockets {

    private static final int MARGIN = 16;

    private final Map<SocketReader, Long> since = new ConcurrentHashMap<>();
    private final int max;
    private final long nanos;
    private volatile boolean closed;

    /** @param nanos how long a socket may take to join */
    public UnjoinedSockets(int max, long nanos) {
        this.max = max;
        this.nanos = nanos;
    }

    void add(SocketReader reader) {
        since.put(reader, System.nanoTime());
        if (since.size() > max) {
            findThoseThatMakeRoom()
                .forEach(other -> other.refuse(WireNames.CLOSE_TRY_AGAIN, CloseReasons.TOO_MANY_SOCKETS));
        }
    }

    /** Finds some at once, so that not each further socket looks through all. */
    private synchronized List<SocketReader> findThoseThatMakeRoom() {
        if (since.size() <= max) {
            return List.of();
        }
        Map<String, List<Map.Entry<SocketReader, Long>>> byNetwork = new HashMap<>();
        since.entrySet().forEach(entry -> byNetwork
            .computeIfAbsent(AddressRange.networkOf(entry.getKey().getAddress()), network -> new ArrayList<>())
            .add(entry));
        List<Map.Entry<SocketReader, Long>> most =
            Collections.max(byNetwork.values(), Comparator.comparingInt(List::size));
        long now = System.nanoTime();
        most.sort(Comparator.comparingLong(entry -> entry.getValue() - now));
        List<SocketReader> found = most.subList(0, Math.min(most.size(), 1 + max / MARGIN)).stream()
            .map(Map.Entry::getKey).toList();
        found.forEach(since::remove);
        return found;
    }

    void remove(SocketReader reader) {
        since.remove(reader);
    }

    /** Called every few seconds: refuses those that have taken too long. */
    public void tick() {
        long now = System.nanoTime();
        since.forEach((reader, start) -> {
            if (now - start > nanos) {
                since.remove(reader);
                reader.expire();
            }
        });
    }

    /** Closes them, as the application stops, and those that come now. */
    public void closeAll() {
        closed = true;
        since.keySet().forEach(SocketReader::goAway);
    }

    boolean isClosed() {
        return closed;
    }
}
