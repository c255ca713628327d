package dev.tandem.transfer;

import java.nio.ByteBuffer;

/** The chunks of an array. */
final class ArrayChunks implements ChunkSource {

    private final int number;
    private final byte[] bytes;
    private int offset;
    private boolean ended;

    ArrayChunks(int number, byte[] bytes) {
        this.number = number;
        this.bytes = bytes;
    }

    @Override
    public void start() {
        // All is ready.
    }

    @Override
    public synchronized ByteBuffer poll() {
        if (ended) {
            return null;
        }
        int length = Math.min(Chunks.SIZE, bytes.length - offset);
        ByteBuffer chunk = Chunks.of(number, bytes, offset, length);
        offset += length;
        ended = length == 0;
        return chunk;
    }

    @Override
    public void confirm(long received) {
        // All stays here.
    }

    @Override
    public synchronized void rewind(long position) {
        offset = (int) position;
        ended = false;
    }

    @Override
    public long getLength() {
        return bytes.length;
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
