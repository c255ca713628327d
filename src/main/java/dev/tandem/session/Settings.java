package dev.tandem.session;

import java.time.Duration;
import java.util.function.UnaryOperator;

import dev.tandem.wire.WireNames;

/**
 * The limits of sessions; two of them are configured by system properties, {@value #MAX_SESSIONS} and
 * {@value #MAX_TURN_THREADS}.
 *
 * @param maxSessions sessions that may live at once
 * @param pendingTimeout how long a served page may take to open its socket
 * @param heartbeat silence after which an empty frame is sent
 * @param silenceTimeout silence of the browser after which its connection is dead
 * @param maxMessageSize characters of one message from a browser
 * @param maxQueuedSize characters that may wait for a busy session
 * @param maxRefusals refused operations after which the browser is shut out
 * @param coalesceAt operations waiting for a slow client from which sets coalesce
 * @param overflowAt operations waiting for a slow client at which its session ends
 * @param maxTurnThreads turns that may run at once
 */
public record Settings(int maxSessions, Duration pendingTimeout, Duration heartbeat, Duration silenceTimeout,
    int maxMessageSize, int maxQueuedSize, int maxRefusals, int coalesceAt, int overflowAt, int maxTurnThreads) {

    /** What holds where nothing is configured. */
    public static final Settings DEFAULT = new Settings(10_000, Duration.ofSeconds(30),
        Duration.ofSeconds(WireNames.HEARTBEAT_SECONDS), Duration.ofSeconds(WireNames.SILENCE_SECONDS), 1 << 20, 4 << 20,
        20, 1_000, 20_000, 100);

    /** Property for {@link #maxSessions}. */
    public static final String MAX_SESSIONS = "tandem.sessions.max";

    /** Property for {@link #maxTurnThreads}. */
    public static final String MAX_TURN_THREADS = "tandem.turns.max";

    /**
     * Returns the defaults with what is configured in their place.
     *
     * @param properties returns the text of a property, or {@code null} when it is not set; as {@link System#getProperty}
     * @throws IllegalArgumentException when a text is no number above zero
     */
    public static Settings of(UnaryOperator<String> properties) {
        return new Settings(count(properties, MAX_SESSIONS, DEFAULT.maxSessions), DEFAULT.pendingTimeout, DEFAULT.heartbeat,
            DEFAULT.silenceTimeout, DEFAULT.maxMessageSize, DEFAULT.maxQueuedSize, DEFAULT.maxRefusals, DEFAULT.coalesceAt,
            DEFAULT.overflowAt, count(properties, MAX_TURN_THREADS, DEFAULT.maxTurnThreads));
    }

    private static int count(UnaryOperator<String> properties, String name, int byDefault) {
        String text = properties.apply(name);
        if (text == null) {
            return byDefault;
        }
        try {
            int count = Integer.parseInt(text.strip());
            if (count > 0) {
                return count;
            }
        }
        catch (NumberFormatException e) {
            // Told below, as any other text.
        }
        throw Messages.noCount(name, text);
    }
}
