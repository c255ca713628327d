package dev.tandem.transfer;

import java.nio.ByteBuffer;

/** The bytes of one transfer, in messages. Any thread. */
interface ChunkSource {

    /** Makes the first chunks ready. */
    void start();

    /** Returns the next message, the last of which has no content; {@code null} when none is ready. Does not wait. */
    ByteBuffer poll();

    /** Returns the number of bytes; -1 when it is not known. */
    long getLength();

    /** The end: nothing will be asked for any more. */
    void close();
}
