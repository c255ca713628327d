package dev.tandem.session;

import java.util.Map;

import dev.tandem.config.Configuration;

/** Configurations with one limit changed. */
final class Limits {

    static final Configuration DEFAULT = Configuration.of(Map.of());

    private Limits() {
    }

    static Configuration sessions(int max) {
        return Configuration.of(Map.of("tandem.sessions.max", String.valueOf(max)));
    }

    static Configuration pending(int max) {
        return Configuration.of(Map.of("tandem.sessions.pending.max", String.valueOf(max)));
    }

    static Configuration slowClient(int coalesceAt, int overflowAt) {
        return Configuration.of(Map.of("tandem.socket.coalesce", String.valueOf(coalesceAt),
            "tandem.socket.overflow", String.valueOf(overflowAt)));
    }
}
