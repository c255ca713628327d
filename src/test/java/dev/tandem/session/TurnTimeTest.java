package dev.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;

import org.junit.jupiter.api.Test;

import dev.tandem.testkit.LocalServer;
import dev.tandem.testkit.LocalServer.Page;
import dev.tandem.testkit.LogRecords;

/** How long a turn goes on, and what it keeps. */
class TurnTimeTest {

    private final LocalServer server = new LocalServer();
    private final Page page = server.open(Lamp.class).connect();
    private final Lamp lamp = page.app(Lamp.class);
    private final List<Integer> done = new ArrayList<>();

    @Test
    void aTurnThatHasTakenLongBeginsNoMoreTasks() {
        for (int i = 0; i < 5; i++) {
            int number = i;
            page.session.execute(() -> {
                work();
                done.add(number);
            });
        }

        server.runTurn();
        assertThat(done).hasSize(1);

        server.settle();
        assertThat(done).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void aHandlerThatCausesItsOwnEventsIsStoppedAndNamed() {
        page.run(() -> lamp.connect(events -> lamp.watts.set(lamp.watts.get() + 1), "watts"));
        try (LogRecords log = new LogRecords("dev.tandem.session")) {
            page.run(() -> lamp.watts.set(0));

            assertThat(log.messages(Level.SEVERE)).singleElement().asString().contains("TANDEM-0070: handler handler in session");
            assertThat(lamp.watts.get()).isBetween(1_000, 1_001);
        }
        page.run(() -> lamp.both.level.set(3));
        assertThat(lamp.heard).isNotEmpty();
    }

    @Test
    void twoHandlersThatCauseEachOthersEventsAreStopped() {
        page.run(() -> lamp.connect(events -> lamp.watts.set(lamp.both.level.get() + 1), "level"));
        page.run(() -> lamp.connect(events -> lamp.both.level.set(lamp.watts.get() + 1), "watts"));
        try (LogRecords log = new LogRecords("dev.tandem.session")) {
            page.run(() -> lamp.watts.set(0));

            assertThat(log.messages(Level.SEVERE)).isNotEmpty();
        }
    }

    @Test
    void aHandlerMayBeCalledAgainInEachTurn() {
        List<Integer> seen = new ArrayList<>();
        page.run(() -> lamp.connect(events -> seen.add(lamp.watts.get()), "watts"));

        for (int i = 0; i < 1_100; i++) {
            int watts = 1_000 + i;
            page.run(() -> lamp.watts.set(watts));
        }

        assertThat(seen).hasSize(1_100);
    }

    @Test
    void whoAcknowledgesNothingIsNoticed() {
        AcknowledgementWatch watch = new AcknowledgementWatch(0);
        assertThat(watch.isOverdue(1, 5, 10, 60)).isFalse();

        assertThat(watch.isOverdue(4, 7, 70, 60)).isFalse();
        assertThat(watch.isOverdue(4, 9, 71, 60)).isTrue();
    }

    @Test
    void whoAcknowledgesInTimeIsNot() {
        AcknowledgementWatch watch = new AcknowledgementWatch(0);
        for (int i = 1; i < 100; i++) {
            assertThat(watch.isOverdue(i, i + 1, 50 * i, 60)).isFalse();
        }
        assertThat(watch.isOverdue(100, 100, 5_000, 60)).isFalse();
        assertThat(watch.isOverdue(100, 100, 9_000, 60)).isFalse();
    }

    private static void work() {
        long end = System.nanoTime() + Duration.ofMillis(60).toNanos();
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
