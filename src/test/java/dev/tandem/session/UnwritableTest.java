package dev.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tandem.ModelEvent;
import dev.tandem.client.BrowserRuntime;
import dev.tandem.testkit.LocalServer;
import dev.tandem.testkit.LogRecords;
import dev.tandem.testkit.TwoSides;

/** Values that cannot cross are refused before anything changes, on either side. */
class UnwritableTest {

    private static BrowserRuntime browser;

    private TwoSides<? extends Bag> link;
    private Bag bag;
    private List<ModelEvent> initial;
    private List<String> errors;

    @BeforeAll
    static void load() {
        browser = new BrowserRuntime();
        browser.load("dev/tandem/session/Bag.js");
    }

    @AfterAll
    static void unload() {
        browser.close();
    }

    @BeforeEach
    void join() {
        link = new TwoSides<>(browser, Bag.class);
        bag = link.model;
        initial = List.copyOf(bag.heard);
        errors = browser.takeErrors();
        bag.heard.clear();
    }

    static Stream<Object> unwritable() {
        Lamp foreign = new LocalServer().open(Lamp.class).app(Lamp.class);
        List<Object> circle = new ArrayList<>();
        circle.add(Map.of("x", circle));
        Map<String, Object> deep = new HashMap<>();
        for (int i = 0; i < 61; i++) {
            deep = new HashMap<>(Map.of("x", deep));
        }
        return Stream.of(foreign, List.of(1, foreign), Map.of("a", new Bag.Holder(foreign)), new Bag.Bean(foreign),
            circle, deep);
    }

    @ParameterizedTest
    @MethodSource("unwritable")
    void aPropertyOfBothSidesKeepsItsValue(Object value) {
        assertRefused(() -> bag.both.any.set(value));

        assertThat(bag.both.any.get()).isEqualTo("");
    }

    @ParameterizedTest
    @MethodSource("unwritable")
    void aPropertyOfTheServerThatTheBrowserHearsIsSetAndToldWithoutItsValue(Object value) {
        assertTold("Bag1.secret", () -> bag.secret.set(value));

        assertThat(bag.secret.get()).isSameAs(value);
    }

    @ParameterizedTest
    @MethodSource("unwritable")
    void anEventThatTheBrowserHearsIsToldWithoutItsPayload(Object value) {
        assertTold("Bag1.out", () -> bag.out.emit(value));
    }

    @ParameterizedTest
    @MethodSource("unwritable")
    void aListOfTheServerThatTheBrowserHearsIsChangedAndToldWithoutItsValue(Object value) {
        assertTold("Bag1.parts", () -> bag.parts.add(value));
    }

    @ParameterizedTest
    @MethodSource("unwritable")
    void whatTheBrowserDoesNotHearIsNobodysConcern(Object value) {
        link.run(() -> bag.own.set(value));

        assertThat(bag.heard).hasSize(1);
    }

    @Test
    void anInitialValueThatCannotBeToldDoesNotKeepOthersBack() {
        assertThat(initial).extracting(ModelEvent::type).contains("local").doesNotContain("odd");
        assertThat(errors).singleElement().asString().contains("Bag1.odd", "TANDEM-0222");
    }

    @Test
    void anOldValueThatCannotBeToldIsNull() {
        link.run(() -> bag.shown.set(new Bag.Bean(bag)));
        browser.run("Bag1", "model.connect((e) => note(`${e.oldValue} ${e.value}`), '!shown')");
        link.settle();

        link.run(() -> bag.shown.set("new"));
        link.settle();

        assertThat(browser.takeNotes()).containsExactly("null new");
    }

    @ParameterizedTest
    @ValueSource(strings = { "model.any = X", "model.local = X", "model.in(X)" })
    void theBrowserRefusesToo(String action) {
        assertThatThrownBy(() -> browser.run("Bag1", action.replace("X", "[() => 1]")))
            .hasMessageContaining("TANDEM-0222");

        assertThat(link.settle()).isEmpty();
        assertThat(bag.heard).isEmpty();
        assertThat(browser.get("Bag1", "any") + browser.get("Bag1", "local")).isEqualTo("\"\"\"\"");
    }

    @Test
    void aModelInABeanIsNamed() {
        link.run(() -> assertThatThrownBy(() -> bag.both.any.set(new Bag.Bean(bag)))
            .hasMessageStartingWith(
            "TANDEM-0100: a value of dev.tandem.session.Bag$Bean cannot be written as JSON; use types "
                + "that JSON-B can write, and models in lists, maps and records (")
            .hasStackTraceContaining("Bag1 is held by an object that JSON-B writes"));
    }

    @Test
    void theBrowserDoesNotAskForWhatItIsNotTold() {
        browser.run("Bag1", "model.connect(() => note('heard'), '!own', '!made_up')");

        assertThat(link.settle()).isEmpty();
    }

    private void assertTold(String event, Runnable change) {
        try (LogRecords log = new LogRecords("dev.tandem.session")) {
            link.run(change);

            assertThat(log.messages()).singleElement().asString().contains("TANDEM-0087", event);
        }
        assertThat(bag.heard).hasSize(1);
        assertThat(link.page.connection.frames).singleElement().asString()
            .contains("[\"event\",\"Bag1\",\"" + event.substring(5) + "\",null");
    }

    private void assertRefused(Runnable change) {
        link.run(() -> assertThatThrownBy(change::run).isInstanceOf(IllegalArgumentException.class)
            .message().containsPattern("TANDEM-(0069|0100|0105)"));

        assertThat(bag.heard).isEmpty();
        assertThat(link.page.connection.frames).isEmpty();
    }
}
