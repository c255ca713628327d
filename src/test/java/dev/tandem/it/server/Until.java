package dev.tandem.it.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for conditions outside this JVM, which nothing can tell us of. */
public final class Until {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(10);

    private Until() {
    }

    /** Waits until one of the files exists. */
    static void fileExists(Duration timeout, Path... files) {
        isTrue(timeout, "one of " + Arrays.toString(files), () -> Arrays.stream(files).anyMatch(Files::exists));
    }

    /**
     * Waits until the condition holds.
     *
     * @throws IllegalStateException when it does not in time
     */
    public static void isTrue(Duration timeout, String description, BooleanSupplier condition) {
        long deadline = System.nanoTime() + timeout.toNanos();

        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(timeout + " passed without " + description);
            }

            LockSupport.parkNanos(PAUSE);
        }
    }
}
