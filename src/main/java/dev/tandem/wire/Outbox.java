package dev.tandem.wire;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What waits to be sent to one browser. All that waits leaves as one frame as soon as the one before has been sent, so
 * a slow client gets fewer, larger frames; when too much waits, sets of the same property coalesce, and when that does
 * not help either the outbox overflows.
 * <p>
 * Any thread. The lock is held to append and to take, never while a frame is written or sent.
 */
public final class Outbox {

    private static final int KEPT_CAPACITY = 64;

    /** So many characters count as one more operation. */
    private static final int CHARACTERS_PER_OPERATION = 512;

    /** What an operation holds besides its text. */
    private static final int OPERATION_LENGTH = 32;

    private final int coalesceAt;
    private final int overflowAt;
    private final Runnable overflow;
    private final Consumer<String> sent;
    private final Consumer<Throwable> failure;
    private final Account room;

    private List<Operation> waiting = new ArrayList<>(4);
    private Channel connection;
    private Sent underWay;
    private boolean closed;
    private long sequence;
    private int size;
    private long length;
    private int nextCoalesce;
    private int largest;
    private long sendingSince;

    private long acknowledged;
    private long told;
    private BinarySource binary;
    private SentFrames sentFrames = new SentFrames(0);
    private long keepMax;
    private String greeting;
    private boolean isWriting;

    /**
     * @param coalesceAt number of waiting operations from which sets of one property coalesce; a long one counts as
     * several
     * @param overflowAt number of waiting operations, besides those of one turn, at which the client is too slow
     * @param overflow told, once per overflow, on the thread that added; it closes the connection
     * @param failure told when a message could not be sent
     * @param sent told each message before it is sent
     * @param room holds the characters that wait, are under way, or are kept to be sent again
     */
    public Outbox(int coalesceAt, int overflowAt, Runnable overflow, Consumer<Throwable> failure, Consumer<String> sent,
        Account room) {
        this.coalesceAt = coalesceAt;
        this.overflowAt = overflowAt;
        this.overflow = overflow;
        this.failure = failure;
        this.sent = sent;
        this.room = room;
        this.nextCoalesce = coalesceAt;
    }

    /**
     * Appends what a turn has produced.
     *
     * @param received number of the browser's last frame that the turn knew, to be told with the next frame
     * @return the sequence number of the frame that will carry it
     */
    public long add(List<? extends Operation> operations, long received) {
        boolean overflowed;
        long carrier;
        int added = size(operations);
        long more;
        synchronized (this) {
            if (closed) {
                return sequence + 1;
            }
            long before = length;
            length += length(operations);
            waiting.addAll(operations);
            size += added;
            acknowledged = received;
            carrier = sequence + 1;
            if (size >= nextCoalesce) {
                waiting = coalesce(waiting);
                size = size(waiting);
                length = length(waiting);
                nextCoalesce = Math.max(coalesceAt, 2 * size);
            }
            largest = Math.max(largest, added);
            // One turn may produce as much as it likes: that is no fault of the client, as long as it is there.
            overflowed = size - largest >= overflowAt || isTooMuchToKeep();
            if (overflowed) {
                waiting = new ArrayList<>(4);
                size = 0;
                length = 0;
            }
            more = length - before;
        }
        if (overflowed) {
            room.release(-more);
            overflow.run();
        }
        else {
            // Not while this is locked: to make room, others may be closed, or this.
            room.take(more);
        }
        return carrier;
    }

    /**
     * Tells whether more waits for a browser that is not there than is kept for it; of a property only the last value
     * is.
     */
    private boolean isTooMuchToKeep() {
        if (connection != null || keepMax == 0 || sentFrames.getLength() + length <= keepMax) {
            return false;
        }
        waiting = coalesce(waiting);
        size = size(waiting);
        length = length(waiting);
        // Well below, so that this is not done for each operation that is added.
        return sentFrames.getLength() + length > keepMax - keepMax / 4;
    }

    /**
     * Keeps frames from now on until they are acknowledged, as the browser comes back when it loses its connection.
     *
     * @param max characters that are kept at most, and that may wait while there is no connection
     */
    public synchronized void keep(long max) {
        keepMax = max;
        sentFrames = new SentFrames(max);
    }

    /** The browser has all up to that frame, which need not be sent again. */
    public void acknowledge(long received) {
        long less;
        synchronized (this) {
            less = sentFrames.acknowledge(received);
        }
        if (less > 0) {
            room.release(less);
        }
    }

    /** Tells whether all is here that a browser lacks which has received that frame. */
    public synchronized boolean canResume(long received) {
        return !closed && sentFrames.isWholeAfter(received);
    }

    /** Sends no more until {@link #resume}; what more is added waits. */
    public synchronized void pause() {
        connection = null;
        greeting = null;
        if (underWay != null) {
            underWay.outbox = null;
            underWay = null;
        }
    }

    /**
     * Uses another connection, over which the next {@link #flush()} sends the greeting, then again what is not
     * acknowledged, then what waits.
     */
    public synchronized void resume(Channel newConnection, String newGreeting) {
        if (!closed) {
            connection = newConnection;
            greeting = newGreeting;
            sentFrames.rewind();
        }
    }

    /** Lets binary messages be sent between frames. */
    public synchronized void setBinary(BinarySource source) {
        binary = source;
    }

    /** Starts to use a connection; what waits is sent with the next {@link #flush()}. */
    public synchronized void attach(Channel newConnection) {
        connection = newConnection;
        underWay = null;
    }

    /**
     * Stops to use the connection, and forgets what waits and what more is added: containers hold on to what a dead
     * socket was sent, and that must hold nothing else.
     */
    public synchronized void detach() {
        pause();
        closed = true;
        waiting = new ArrayList<>(0);
        size = 0;
        length = 0;
        binary = null;
        sentFrames.clear();
        room.close();
    }

    /** Returns what holds the characters that wait, and may hold what else waits for the same browser. */
    public Account getRoom() {
        return room;
    }

    /** Returns the connection in use, or {@code null}. */
    public synchronized Channel getChannel() {
        return connection;
    }

    /** Returns the sequence number of the last frame made. */
    public synchronized long getSequence() {
        return sequence;
    }

    /** Returns the number of the browser's frame that the last frame made acknowledges. */
    public synchronized long getTold() {
        return told;
    }

    /** Returns the number of operations that wait. */
    public synchronized int getWaiting() {
        return waiting.size();
    }

    /** Returns the {@link System#nanoTime()} since which a message is under way, or 0 when none is. */
    public synchronized long getSendingSince() {
        return underWay != null ? sendingSince : 0;
    }

    /** Takes all that waits as the text of a frame; for the page, which carries the first one. */
    public String takeFrame() {
        Batch batch = take();
        room.release(batch.length);
        String frame = batch.write();
        sent.accept(frame);
        return frame;
    }

    /** Sends what waits, unless a message is under way: then it follows that one. */
    public void flush() {
        send(false);
    }

    /**
     * Sends a frame even when nothing waits; a heartbeat.
     *
     * @return its sequence number; 0 when it could not be sent now
     */
    public long ping() {
        return send(true);
    }

    /** Returns the sequence number of the first frame that was sent, or 0. */
    private long send(boolean evenIfEmpty) {
        boolean empty = evenIfEmpty;
        long first = 0;
        while (true) {
            Batch batch;
            ByteBuffer bytes;
            String again;
            Channel target;
            Sent end;
            synchronized (this) {
                if (connection == null || underWay != null || isWriting) {
                    return first;
                }
                again = takeAgain();
                boolean isText = again == null && (!waiting.isEmpty() || empty);
                // Text goes first: it is little, somebody waits for it, and it says what the bytes are.
                bytes = binary == null || isText || again != null ? null : binary.poll();
                if (bytes == null && again == null && !isText) {
                    return first;
                }
                batch = isText ? take() : null;
                isWriting = isText;
                target = connection;
                end = new Sent(this);
                underWay = end;
                sendingSince = System.nanoTime() | 1;
            }
            if (bytes != null) {
                target.send(bytes, end);
            }
            else if (again != null) {
                sent.accept(again);
                target.send(again, end);
            }
            else {
                empty = false;
                first = first == 0 ? batch.sequence : first;
                String frame = batch.write();
                if (!keep(batch, frame, end)) {
                    continue;
                }
                sent.accept(frame);
                target.send(frame, end);
            }
            if (!end.isDoneInline()) {
                return first;
            }
        }
    }

    /** Returns the text that goes before all that waits, or {@code null}. */
    private String takeAgain() {
        if (greeting != null) {
            String text = greeting;
            greeting = null;
            return text;
        }
        return sentFrames.hasNext() ? sentFrames.next() : null;
    }

    /**
     * Keeps a frame: its room is given back when it is acknowledged; of one that is not kept, when it has been sent.
     *
     * @return false when the connection that it was written for is gone; the next one sends it again
     */
    private boolean keep(Batch batch, String frame, Sent end) {
        long less = 0;
        boolean isThere;
        synchronized (this) {
            isWriting = false;
            isThere = underWay == end;
            if (keepMax > 0 && !closed) {
                less = sentFrames.add(batch.sequence, frame, !isThere);
            }
            else {
                end.length = frame.length();
            }
        }
        room.take(frame.length() - batch.length - less);
        return isThere;
    }

    private synchronized Batch take() {
        sequence++;
        told = acknowledged;
        Batch batch = new Batch(sequence, acknowledged, waiting, length);
        waiting = new ArrayList<>(4);
        size = 0;
        length = 0;
        nextCoalesce = coalesceAt;
        largest = 0;
        return batch;
    }

    private static int size(List<? extends Operation> operations) {
        int size = operations.size();
        for (Operation operation : operations) {
            size += operation.weight() / CHARACTERS_PER_OPERATION;
        }
        return size;
    }

    private static long length(List<? extends Operation> operations) {
        long length = 0;
        for (Operation operation : operations) {
            length += OPERATION_LENGTH + operation.weight();
        }
        return length;
    }

    private static List<Operation> coalesce(List<Operation> operations) {
        Map<Object, Integer> places = new HashMap<>();
        List<Operation> kept = new ArrayList<>(operations.size());
        for (int i = operations.size() - 1; i >= 0; i--) {
            Operation operation = operations.get(i);
            Object key = operation.coalescingKey();
            Integer place = key == null ? null : places.putIfAbsent(key, kept.size());
            if (place == null) {
                kept.add(operation);
            }
            else {
                kept.set(place, kept.get(place).coalesced());
            }
        }
        Collections.reverse(kept);
        return kept;
    }

    /** What leaves as one frame. */
    private record Batch(long sequence, long acknowledged, List<Operation> operations, long length) {

        String write() {
            StringBuilder out = new StringBuilder(KEPT_CAPACITY + operations.size() * KEPT_CAPACITY);
            out.append('[').append(sequence).append(',').append(acknowledged);
            int round = 0;
            for (Operation operation : operations) {
                round = ServerOperations.round(out, round, operation);
                operation.write(out.append(','));
            }
            return out.append(']').toString();
        }
    }

    /** Called when what was under way has been sent, or not. Returns false when nobody waits for that any more. */
    private synchronized boolean ended(Sent end) {
        if (underWay != end) {
            return false;
        }
        underWay = null;
        return true;
    }

    /**
     * The end of one send. When it comes within the call, the loop in {@link #send} goes on instead of recursing. What
     * a container remembers of a send that never ends is no more than this.
     */
    private static final class Sent implements Consumer<Throwable> {

        private final Thread sender = Thread.currentThread();
        private volatile Outbox outbox;
        private int length;
        private boolean returned;
        private boolean inline;

        Sent(Outbox outbox) {
            this.outbox = outbox;
        }

        /** Called by the sender when {@link Channel#send} has returned. */
        synchronized boolean isDoneInline() {
            returned = true;
            return inline;
        }

        @Override
        public void accept(Throwable error) {
            Outbox box = outbox;
            if (box == null || !box.ended(this)) {
                return;
            }
            outbox = null;
            box.room.release(length);
            if (error != null) {
                box.failure.accept(error);
                return;
            }
            synchronized (this) {
                if (!returned && Thread.currentThread() == sender) {
                    inline = true;
                    return;
                }
            }
            box.flush();
        }
    }
}
