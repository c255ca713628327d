package dev.tandem.admin.console;

import dev.tandem.Client;

/** The figures of the application at one moment, {@code time} in milliseconds since 1970. */
@Client
public record Totals(double time, int connected, int pending, int disconnected, int maxSessions, double started,
    double turnedAway, double models, double messagesIn, double messagesOut, double bytesIn, double bytesOut,
    double turns,
    int threads, int busyThreads, int maxThreads, int waitingTurns, double refusals, double errors) {
}
