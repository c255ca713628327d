package dev.tandem.it.remote;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Locator;

import dev.tandem.it.TestWar;
import dev.tandem.it.WebApp;
import dev.tandem.it.browser.Browser;
import dev.tandem.it.browser.Tab;

/** The sides of a model call each other, in a real browser and a real server. */
class RemoteIT {

    @RegisterExtension
    static final WebApp app = WebApp.of(TestWar.named("remote").classes(Desk.class));

    @RegisterExtension
    final Browser browser = new Browser();

    private Tab tab;
    private Locator output;

    @BeforeEach
    void open() {
        tab = browser.open(app.url("remote/"));
        output = tab.page().locator("output");
        assertThat(output).hasText("ready");
    }

    @Test
    void theBrowserCallsAMethodAndGetsItsRecords() {
        tab.page().click("#search");

        assertThat(output).hasText("On trees");
        assertThat(tab.errors()).isEmpty();
    }

    @Test
    void anAnswerFromAnotherThreadArrives() {
        tab.page().click("#slow");

        assertThat(output).hasText("slow answer");
    }

    @Test
    void aMethodsEventsComeBeforeItsAnswer() {
        tab.page().click("#lend");

        assertThat(output).hasText("lent Roots done");
    }

    @Test
    void aRefusalTellsItsReason() {
        tab.page().click("#refuse");

        assertThat(output).hasText("Old is not to be lent");
        assertThat(tab.errors()).isEmpty();
    }

    @Test
    void theServerCallsTheBrowser() {
        tab.page().click("#ask");

        assertThat(output).hasText("length 4, then no h9");
        assertThat(app.awaitLog("TANDEM-0524")).contains("call of Desk1.lengthOf failed IllegalStateException: no h9");
        assertThat(app.problems()).hasSize(1);
    }
}
