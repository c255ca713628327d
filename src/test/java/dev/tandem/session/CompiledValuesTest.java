package dev.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.tandem.client.BrowserRuntime;
import dev.tandem.session.Parcel.Label;

/** Values as Java that was compiled for the browser sees them. */
class CompiledValuesTest {

    private static BrowserRuntime browser;

    private Link link;
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
        link = new Link(browser, Parcel.class);
        parcel = link.page.app(Parcel.class);
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
        link.deliver();

        assertThat(describe()).isEqualTo("\"hello 3 -127 2 3 x-\"");
    }

    @Test
    void anEmptyOptionalReplacesAnother() {
        link.run(() -> parcel.both.note.set(Optional.of("hello")));
        link.deliver();
        link.run(() -> parcel.both.note.set(Optional.empty()));
        link.deliver();

        assertThat(describe()).startsWith("\"none");
    }

    @Test
    void whatTheBrowserSetsIsWhatJavaSays() {
        browser.run("Parcel1", "model.change()");
        link.deliver();

        assertThat(parcel.both.note.get()).contains("from the browser");
        assertThat(parcel.both.weight.get()).hasValue(7);
        assertThat(parcel.both.data.get()).containsExactly(-56, 1);
        assertThat(parcel.both.counts.get()).isEqualTo(Map.of(true, 3));
        assertThat(parcel.both.labels.get()).containsExactly(new Label("a", Optional.empty()), new Label("b", Optional.of("h")));
        assertThat(link.page.session.getRefusals()).isZero();
    }

    private static String describe() {
        String described = browser.run("Parcel1", "return model.describe()");
        assertThat(browser.takeErrors()).isEmpty();
        return described;
    }
}
