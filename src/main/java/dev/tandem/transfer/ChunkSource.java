package dev.tandem.transfer;

import java.nio.ByteBuffer;

/** The bytes of one transfer, in messages. Any thread. */
interface ChunkSource {

    /** Makes the first chunks ready. */
    void start();

    /** Returns the next message, the last of which has no content; {@code null} when none is ready. Does not wait. */
    ByteBuffer poll();

    /** So many bytes have arrived, and will not be asked for again. */
    void confirm(long received);

    /** Goes back to what comes after so many bytes: not fewer than were confirmed, not more than were taken. */
    void rewind(long position);

    /** Returns the number of bytes; -1 when it is not known. */
    long getLength();

    /** The end: nothing will be asked for any more. */
    void close();
}
