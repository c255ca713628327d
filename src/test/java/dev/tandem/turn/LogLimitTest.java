package dev.tandem.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

import org.junit.jupiter.api.Test;

import dev.tandem.testkit.LogRecords;

class LogLimitTest {

    private static final long SECOND = 1_000_000_000;

    private final LogLimit limit = new LogLimit(3, 2);
    private final long start = System.nanoTime() + 100 * SECOND;

    @Test
    void aBurstIsLetThroughUpToItsLimit() {
        for (int i = 0; i < 3; i++) {
            assertThat(limit.take(start)).isZero();
        }

        assertThat(limit.take(start)).isEqualTo(-1);
    }

    @Test
    void afterABurstSoManyLinesASecondAreLetThrough() {
        int lines = 0;
        for (int millis = 0; millis < 10_000; millis++) {
            lines += limit.take(start + millis * 1_000_000L) < 0 ? 0 : 1;
        }

        assertThat(lines).isBetween(22, 23);
    }

    @Test
    void theNextLineTellsHowManyWereHeldBack() {
        for (int i = 0; i < 10; i++) {
            limit.take(start);
        }

        assertThat(limit.take(start + SECOND)).isEqualTo(7);
        assertThat(limit.take(start + 2 * SECOND)).isZero();
    }

    @Test
    void whatIsHeldBackIsLoggedAsANumber() throws InterruptedException {
        Logger logger = System.getLogger("dev.tandem.turn.LogLimitTest");
        LogLimit quick = new LogLimit(1, 100);
        try (LogRecords records = new LogRecords("dev.tandem.turn.LogLimitTest")) {
            while (records.messages().size() < 3) {
                quick.log(logger, Level.WARNING, "refused");
                Thread.onSpinWait();
            }

            assertThat(records.messages()).startsWith("refused").element(1).asString().startsWith("TANDEM-0290: ");
        }
    }
}
