package dev.tandem.transfer;

import java.nio.ByteBuffer;

/** The form of binary messages, the same in both directions: the number of the transfer, and some of its bytes. */
final class Chunks {

    /** Bytes of the number. */
    static final int HEADER = 4;

    /** Bytes of content at most. Between two of them other messages find their way. */
    static final int SIZE = 64 * 1024;

    /** Bytes that may be under way unconfirmed: what a socket's buffers hold delays other messages. */
    static final int WINDOW = 4 * SIZE;

    private Chunks() {
    }

    static ByteBuffer of(int number, byte[] bytes, int offset, int length) {
        return ByteBuffer.allocate(HEADER + length).putInt(number).put(bytes, offset, length).flip();
    }

    /** Returns the message that ends a transfer: one without content. */
    static ByteBuffer end(int number) {
        return ByteBuffer.allocate(HEADER).putInt(number).flip();
    }
}
