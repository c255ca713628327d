package dev.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.tandem.client.BrowserRuntime;
import dev.tandem.testkit.TwoSides;

/** The app's own model knows that it is, on both sides. */
class RootTest {

    private static BrowserRuntime browser;
    private TwoSides<Root> sides;
    private Root root;

    @BeforeAll
    static void load() {
        browser = new BrowserRuntime();
        browser.load("dev/tandem/session/Root.js");
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @BeforeEach
    void open() {
        sides = new TwoSides<>(browser, Root.class);
        root = sides.model;
    }

    @Test
    void theRootIsTheAppFromItsInitOn() {
        assertThat(root.wasAppAtInit).isTrue();
        assertThat(root.isApp()).isTrue();
        assertThat(sides.inBrowser("return [model.wasAppAtInit, model.isApp]")).isEqualTo("[true,true]");
    }

    @Test
    void itsPartsAreNot() {
        assertThat(root.part.wasAppAtInit).isFalse();
        assertThat(root.part.isApp()).isFalse();
        assertThat(sides.inBrowser("return [model.wasPartApp, model.part.wasAppAtInit, model.part.isApp]"))
            .isEqualTo("[false,false,false]");
    }

    @Test
    void anotherModelOfTheSameClassIsNotWheneverItIsMade() {
        sides.onServer(() -> root.part = root.createAnother());

        assertThat(root.part.isApp()).isFalse();
        assertThat(sides.inBrowser("return model.part.isApp")).isEqualTo("false");
    }
}
