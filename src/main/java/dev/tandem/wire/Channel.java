package dev.tandem.wire;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** One socket, as the {@link Outbox} sees it. */
public interface Channel {

    /**
     * Starts to send a text message; there is never more than one under way.
     *
     * @param done called once, on any thread, also within this call: with {@code null} when the message has been sent,
     * else with what went wrong
     */
    void send(String text, Consumer<Throwable> done);

    /** Starts to send a binary message, as {@link #send(String, Consumer)} does. */
    void send(ByteBuffer bytes, Consumer<Throwable> done);

    /** Closes the socket, without waiting. A second call does nothing. */
    void close(int code, String reason);
}
