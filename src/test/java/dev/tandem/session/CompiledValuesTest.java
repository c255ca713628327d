package dev.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.tandem.client.BrowserRuntime;
import dev.tandem.session.Parcel.Box;
import dev.tandem.session.Parcel.Label;
import dev.tandem.session.Parcel.Page;
import dev.tandem.session.Parcel.Stack;
import dev.tandem.testkit.TwoSides;

/** Values as Java that was compiled for the browser sees them. */
class CompiledValuesTest {

    private static BrowserRuntime browser;

    private TwoSides<? extends Parcel> link;
    private Parcel parcel;

    @BeforeAll
    static void load() {
        browser = new BrowserRuntime();
        browser.load("dev/tandem/session/Parcel.js");
    }

    @AfterAll
    static void unload() {
        browser.close();
    }

    @BeforeEach
    void join() {
        link = new TwoSides<>(browser, Parcel.class);
        parcel = link.model;
    }

    @Test
    void defaultsAreWhatJavaSays() {
        assertThat(describe()).isEqualTo("\"none -1 1 null 0 \"");
    }

    @Test
    void whatTheServerSetsIsWhatJavaSays() {
        link.run(() -> {
            parcel.both.note.set(Optional.of("hello"));
            parcel.both.weight.set(OptionalInt.of(3));
            parcel.both.data.set(new byte[] {-128, 1});
            parcel.both.counts.set(Map.of(true, 2));
            parcel.both.names.set(Map.of(1L, "a", Long.MAX_VALUE, "b", Long.MAX_VALUE - 1, "c"));
            parcel.both.labels.set(List.of(new Label("a", Optional.of("x")), new Label("b", Optional.empty())));
        });
        link.settle();

        assertThat(describe()).isEqualTo("\"hello 3 -127 2 3 x-\"");
    }

    @Test
    void anEmptyOptionalReplacesAnother() {
        link.run(() -> parcel.both.note.set(Optional.of("hello")));
        link.settle();
        link.run(() -> parcel.both.note.set(Optional.empty()));
        link.settle();

        assertThat(describe()).startsWith("\"none");
    }

    @Test
    void whatTheBrowserSetsIsWhatJavaSays() {
        browser.run("Parcel1", "model.change()");
        link.settle();

        assertThat(parcel.both.note.get()).contains("from the browser");
        assertThat(parcel.both.weight.get()).hasValue(7);
        assertThat(parcel.both.data.get()).containsExactly(-56, 1);
        assertThat(parcel.both.counts.get()).isEqualTo(Map.of(true, 3));
        assertThat(parcel.both.labels.get())
            .containsExactly(new Label("a", Optional.empty()), new Label("b", Optional.of("h")));
        assertThat(link.page.getRefusals()).isZero();
    }

    @Test
    void aRecordBelowAnInterfaceKeepsItsClassBothWays() {
        link.onServer(() -> parcel.both.content.set(new Stack(List.of(new Box(1), new Stack(List.of(new Box(20)))))));

        assertThat(browser.run("Parcel1", "return model.describeContent()")).isEqualTo("\"21\"");
        link.inBrowser("model.stackTwice()");
        assertThat(parcel.both.content.get())
            .isEqualTo(new Stack(List.of(new Stack(List.of(new Box(1), new Stack(List.of(new Box(20))))),
            new Box(100))));
        assertThat(link.page.getRefusals()).isZero();
        assertThat(browser.takeErrors()).isEmpty();
    }

    @Test
    void whatAGenericRecordHoldsIsOfItsClass() {
        link.onServer(() -> parcel.both.page.set(new Page<>(List.of(new Label("a", Optional.of("x"))),
            Map.of("b", new Page<>(List.of(new Box(7)), Map.of())))));

        assertThat(browser.run("Parcel1", "return model.describePage()")).isEqualTo("\"x7\"");
        assertThat(browser.takeErrors()).isEmpty();
    }

    @Test
    void numbersAndRecordsAreKeysBothWays() {
        Map<Integer, String> years = new LinkedHashMap<>();
        years.put(2025, "x");
        years.put(2024, "y");
        Label label = new Label("a", Optional.of("x"));
        link.onServer(() -> {
            parcel.both.years.set(years);
            parcel.both.byLabel.set(Map.of(label, 5));
            parcel.both.stock.put(label, 6);
        });
        assertThat(browser.run("Parcel1", "return model.describeKeys()")).isEqualTo("\"2026 2025 5 6\"");

        link.inBrowser("model.turnKeys()");
        assertThat(parcel.both.years.get().keySet()).containsExactly(7, 3);
        assertThat(parcel.both.byLabel.get()).containsEntry(label, 5).containsEntry(null, 8).hasSize(2);
        assertThat(parcel.both.stock.get()).isEqualTo(Map.of(new Label("b", Optional.empty()), 9));
        assertThat(link.page.getRefusals()).isZero();
        assertThat(browser.takeErrors()).isEmpty();
    }

    private static String describe() {
        String described = browser.run("Parcel1", "return model.describe()");
        assertThat(browser.takeErrors()).isEmpty();
        return described;
    }
}
