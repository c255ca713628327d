package dev.tandem.wire;

import java.nio.ByteBuffer;

/** Where an {@link Outbox} finds binary messages. */
@FunctionalInterface
public interface BinarySource {

    /** Returns the next message, or {@code null} when there is none now. Called under a lock: it must not wait. */
    ByteBuffer poll();
}
