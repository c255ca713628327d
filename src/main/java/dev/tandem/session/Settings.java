package dev.tandem.session;

import java.time.Duration;

import dev.tandem.wire.WireNames;

/**
 * The limits of sessions.
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
    public static final Settings DEFAULT = new Settings(10_000, Duration.ofSeconds(30), Duration.ofSeconds(WireNames.HEARTBEAT_SECONDS),
        Duration.ofSeconds(WireNames.SILENCE_SECONDS), 1 << 20, 4 << 20, 20, 1_000, 20_000, 100);
}
