package dev.tandem.testkit;

import java.util.Map;

import dev.tandem.config.Configuration;

/** Configurations with one limit changed. */
public final class Limits {

    public static final Configuration DEFAULT = Configuration.of(Map.of());

    private Limits() {
    }

    public static Configuration sessions(int max) {
        return Configuration.of(Map.of("tandem.sessions.max", String.valueOf(max)));
    }

    public static Configuration pending(int max) {
        return Configuration.of(Map.of("tandem.sessions.pending.max", String.valueOf(max)));
    }

    public static Configuration slowClient(int coalesceAt, int overflowAt) {
        return Configuration.of(Map.of("tandem.socket.coalesce", String.valueOf(coalesceAt),
            "tandem.socket.overflow", String.valueOf(overflowAt)));
    }
}
