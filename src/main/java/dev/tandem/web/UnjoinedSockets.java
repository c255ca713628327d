package dev.tandem.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sockets that have not joined a session yet. They have a while for it, however busy they are, and there are not more
 * of them than there may be sessions. Any thread.
 */
final class UnjoinedSockets {

    private final Map<SocketReader, Long> since = new ConcurrentHashMap<>();
    private final int max;
    private final long nanos;
    private volatile boolean closed;

    /** @param nanos how long a socket may take to join */
    UnjoinedSockets(int max, long nanos) {
        this.max = max;
        this.nanos = nanos;
    }

    /** Returns false when there are too many. */
    boolean add(SocketReader reader) {
        since.put(reader, System.nanoTime());
        return since.size() <= max;
    }

    void remove(SocketReader reader) {
        since.remove(reader);
    }

    /** Called every few seconds: refuses those that have taken too long. */
    void tick() {
        long now = System.nanoTime();
        since.forEach((reader, start) -> {
            if (now - start > nanos) {
                since.remove(reader);
                reader.expire();
            }
        });
    }

    /** Closes them, as the application stops, and those that come now. */
    void closeAll() {
        closed = true;
        since.keySet().forEach(SocketReader::goAway);
    }

    boolean isClosed() {
        return closed;
    }
}
