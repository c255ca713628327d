package dev.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.tandem.client.BrowserRuntime;
import dev.tandem.testkit.LogRecords;
import dev.tandem.testkit.TwoSides;

/** Tasks that wait for the browser, with the real runtime on the other side. */
class AfterRoundTripTest {

    private static BrowserRuntime browser;

    private final TwoSides<Calculator> sides = new TwoSides<>(browser, Calculator.class);
    private final List<Object> done = new ArrayList<>();

    @BeforeAll
    static void load() {
        browser = new BrowserRuntime();
        browser.load("dev/tandem/session/Calculator.js");
    }

    @AfterAll
    static void unload() {
        browser.close();
    }

    @Test
    void aTaskRunsInTheTurnWhenTheBrowserHasAppliedWhatCameBefore() {
        sides.run(() -> {
            sides.page.facade.callAfterRoundTrip(() -> done.add(sides.page.session.isCurrent()));
            sides.model.both.shown.set("new");
        });
        assertThat(done).isEmpty();

        sides.settle();

        assertThat(done).containsExactly(true);
        assertThat(browser.get(sides.model.getId(), "shown")).isEqualTo("\"new\"");
    }

    @Test
    void theTasksOfATurnGoTogetherInTheirOrder() {
        List<String> frames = sides.page.run(() -> {
            sides.page.facade.callAfterRoundTrip(() -> done.add(1));
            sides.page.facade.callAfterRoundTrip(() -> done.add(2));
        });
        assertThat(frames).singleElement().asString().endsWith("[\"call\",\"\",\"\",1,[]]]");
        frames.forEach(browser::receive);
        sides.settle();

        assertThat(done).containsExactly(1, 2);
    }

    @Test
    void aTaskOfALaterTurnTripsByItself() {
        sides.onServer(() -> sides.page.facade.callAfterRoundTrip(() -> done.add(1)));
        sides.onServer(() -> sides.page.facade.callAfterRoundTrip(() -> done.add(2)));

        assertThat(done).containsExactly(1, 2);
    }

    @Test
    void aTaskThatFailsHindersNoOther() {
        try (LogRecords log = new LogRecords("dev.tandem.session")) {
            sides.page.facade.callAfterRoundTrip(() -> {
                throw new IllegalStateException("on purpose");
            });
            sides.page.facade.callAfterRoundTrip(() -> done.add(2));
            sides.settle();

            assertThat(log.messages()).singleElement().asString().startsWith("TANDEM-0071");
        }
        assertThat(done).containsExactly(2);
    }

    @Test
    void aTaskOfASessionThatEndsIsDropped() {
        sides.run(() -> sides.page.facade.callAfterRoundTrip(() -> done.add(1)));
        sides.page.session.close();
        sides.page.facade.callAfterRoundTrip(() -> done.add(2));
        sides.settle();

        assertThat(done).isEmpty();
    }
}
