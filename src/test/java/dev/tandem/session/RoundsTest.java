package dev.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.logging.Level;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.tandem.client.BrowserRuntime;
import dev.tandem.config.Configuration;
import dev.tandem.testkit.LogRecords;
import dev.tandem.testkit.TwoSides;

/** Handlers of the two sides that set values in answer to each other are stopped, and told of on both. */
class RoundsTest {

    private static BrowserRuntime browser;

    private final TwoSides<Pong> sides = join(20);
    private final LogRecords log = new LogRecords("dev.tandem.session");

    @BeforeAll
    static void load() {
        browser = new BrowserRuntime();
        browser.load("dev/tandem/session/Pong.js");
    }

    @AfterAll
    static void unload() {
        browser.close();
    }

    @AfterEach
    void close() {
        log.close();
    }

    private static TwoSides<Pong> join(int max) {
        TwoSides<Pong> sides =
            new TwoSides<>(browser, Pong.class, Configuration.of(Map.of("tandem.rounds.max", String.valueOf(max))));
        browser.takeErrors();
        return sides;
    }

    @ParameterizedTest
    @CsvSource({ "model.there = 1, there, back", "model.$list('rows').add(1), rows, answers",
        "model.even = 2, even, even", "model.small = 10, small, small", "model.local = 1, local, own" })
    void valuesThatAnswerEachOtherEndAndBothAreTold(String start, String browsers, String servers) {
        sides.inBrowser(start);

        assertThat(log.messages(Level.WARNING)).singleElement().asString().startsWith("TANDEM-0099: ")
            .contains("browser have set Pong1." + browsers + ", and the server Pong1." + servers + ",")
            .contains("20 times");
        assertThat(browser.takeErrors()).singleElement().asString()
            .contains("TANDEM-0246: ", "'" + browsers + "' of Pong1", "20 times");
    }

    @Test
    void bothSidesAreEqualThenAndGoOn() {
        sides.inBrowser("model.there = 1");
        int back = sides.model.both.back.get();

        assertThat(browser.get("Pong1", "back")).isEqualTo(String.valueOf(back));
        assertThat(browser.get("Pong1", "there")).isEqualTo(String.valueOf(sides.model.both.there.get()));
        assertThat(sides.model.heard).isBetween(20, 25);
        sides.inBrowser("model.there = 500");
        assertThat(sides.model.both.back.get()).isGreaterThan(500);
    }

    @Test
    void whatIsSaidMayBeAnsweredAsOftenAsBothLike() {
        sides.onServer(() -> sides.model.done.emit(0));

        assertThat(sides.model.heard).isGreaterThan(90);
        assertThat(browser.takeErrors()).isEmpty();
    }

    @Test
    void whatIsSetBesideIsNoAnswer() {
        for (int i = 1; i <= 50; i++) {
            int own = i;
            sides.run(() -> sides.model.own.set(own));
            sides.run(() -> sides.model.both.back.set(0));
            sides.page.connection.takeFrames().forEach(browser::receive);
            List<String> sent = browser.takeSent();
            assertThat(String.join("", sent)).contains("\"round\",1").doesNotContain("\"round\",2");
        }
    }

    @Test
    void aLimitOfZeroIsNone() {
        TwoSides<Pong> endless = join(0);

        endless.run(() -> endless.model.both.back.set(1));
        for (int i = 0; i < 100; i++) {
            endless.page.connection.takeFrames().forEach(browser::receive);
            browser.takeSent().forEach(endless.page.session.getConversation()::offer);
            endless.server.settle();
        }

        assertThat(endless.model.heard).isGreaterThan(90);
        assertThat(browser.takeErrors()).isEmpty();
    }
}
