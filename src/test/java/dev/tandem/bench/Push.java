package dev.tandem.bench;

import dev.tandem.bench.Subject.Link;

/** Measures the server's processor time for one number that it sends, property set or raw frame, when it sends many. */
final class Push {

    private static final int COUNT = 100_000;
    private static final int ROUNDS = 5;

    private Push() {
    }

    /** Returns microseconds of processor time. */
    static double cpuPerNumber(Subject subject, ServerCpu cpu) throws Exception {
        try (Link link = subject.connect()) {
            link.receive(COUNT);
            var before = cpu.used();

            for (int i = 0; i < ROUNDS; i++) {
                link.receive(COUNT);
            }

            return cpu.used().minus(before).toNanos() / 1e3 / COUNT / ROUNDS;
        }
    }
}
