package dev.tandem.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

import dev.tandem.turn.StreamThreads;
import dev.tandem.visit.Caller;
import dev.tandem.wire.Account;

/** The chunks of a stream, read a little ahead on a thread that may wait. */
final class StreamChunks implements ChunkSource {

    private static final int AHEAD = 4;

    private final int number;
    private final InputStream stream;
    private final StreamThreads threads;
    private final Caller caller;
    private final Account room;
    private final Runnable ready;
    private final Consumer<Throwable> failed;
    private final Deque<ByteBuffer> chunks = new ArrayDeque<>(AHEAD);
    private final Deque<ByteBuffer> taken = new ArrayDeque<>(AHEAD);
    private long confirmed;
    private boolean reading;
    private boolean ended;
    private boolean closed;

    /**
     * @param caller who reads
     * @param room holds what has been read and not been sent
     * @param ready told, on the thread that reads, that a chunk is there
     * @param failed told, on that thread, what the stream throws
     */
    StreamChunks(int number, InputStream stream, StreamThreads threads, Caller caller, Account room, Runnable ready,
        Consumer<Throwable> failed) {
        this.number = number;
        this.stream = stream;
        this.threads = threads;
        this.caller = caller;
        this.room = room;
        this.ready = ready;
        this.failed = failed;
    }

    @Override
    public synchronized void start() {
        if (!reading && !ended && !closed && chunks.size() < AHEAD) {
            reading = true;
            execute(() -> threads.read(() -> caller.run(this::read)));
        }
    }

    @Override
    public synchronized ByteBuffer poll() {
        ByteBuffer chunk = chunks.poll();
        if (chunk != null) {
            taken.add(chunk);
        }
        start();
        return chunk == null ? null : chunk.duplicate();
    }

    @Override
    public synchronized void confirm(long received) {
        while (!taken.isEmpty() && confirmed + contentOf(taken.peek()) <= received) {
            ByteBuffer chunk = taken.remove();
            confirmed += contentOf(chunk);
            room.release(chunk.remaining());
        }
    }

    private static int contentOf(ByteBuffer chunk) {
        return chunk.remaining() - Chunks.HEADER;
    }

    @Override
    public synchronized void rewind(long position) {
        confirm(position);
        if (confirmed < position && !taken.isEmpty()) {
            // A part of a message: no browser of ours has that, but one may say so.
            ByteBuffer whole = taken.remove();
            int skipped = (int) (position - confirmed);
            confirmed = position;
            room.release(skipped);
            taken.addFirst(Chunks.of(number, whole.array(), Chunks.HEADER + skipped, contentOf(whole) - skipped));
        }
        while (!taken.isEmpty()) {
            chunks.addFirst(taken.removeLast());
        }
    }

    private void read() {
        do {
            ByteBuffer chunk;
            try {
                chunk = readChunk();
            }
            catch (IOException | RuntimeException e) {
                close();
                failed.accept(e);
                return;
            }
            if (!add(chunk)) {
                return;
            }
            ready.run();
        }
        while (goesOn());
    }

    /** Waits for some bytes, and takes what there is besides. */
    private ByteBuffer readChunk() throws IOException {
        byte[] buffer = new byte[Chunks.SIZE];
        int length = Math.max(0, stream.read(buffer));
        while (length > 0 && length < buffer.length && stream.available() > 0) {
            int more = stream.read(buffer, length, buffer.length - length);
            if (more <= 0) {
                break;
            }
            length += more;
        }
        return Chunks.of(number, buffer, 0, length);
    }

    private boolean add(ByteBuffer chunk) {
        // Not while this is locked: to make room, sessions may be closed.
        boolean hasRoom = room.take(chunk.remaining());
        synchronized (this) {
            if (!closed && hasRoom) {
                chunks.add(chunk);
                ended = chunk.remaining() == Chunks.HEADER;
                return true;
            }
        }
        room.release(chunk.remaining());
        return false;
    }

    private synchronized boolean goesOn() {
        reading = !ended && !closed && chunks.size() < AHEAD;
        return reading;
    }

    @Override
    public long getLength() {
        return -1;
    }

    /** A read that waits ends by this, with most streams. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            chunks.forEach(chunk -> room.release(chunk.remaining()));
            chunks.clear();
            taken.forEach(chunk -> room.release(chunk.remaining()));
            taken.clear();
        }
        execute(() -> threads.execute(() -> caller.run(this::closeStream)));
    }

    private void closeStream() {
        try {
            stream.close();
        }
        catch (IOException e) {
            // Nobody reads it any more.
        }
    }

    private void execute(Runnable task) {
        try {
            task.run();
        }
        catch (RejectedExecutionException e) {
            // The application is ending, and its sessions with it.
        }
    }
}
