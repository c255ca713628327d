package dev.tandem.it.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.assertions.PlaywrightAssertions;

import dev.tandem.it.TestWar;
import dev.tandem.it.WebApp;
import dev.tandem.it.browser.Browser;
import dev.tandem.it.browser.Tab;
import dev.tandem.it.client.RawClient;
import jakarta.json.JsonArray;

/** Constraints and the application's own JSON in a real container. */
class ValuesIT {

    @RegisterExtension
    static final WebApp app = WebApp.of(TestWar.named("values").emptyBeansXml()
        .classes(Order.class, Temperature.class, Values.class, EvenNumber.class, Parity.class));

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void aRealBrowserHasEachValueAndHearsOfARefusal() {
        Tab tab = browser.open(app.url("order/"));
        tab.waitUntil(() -> "connected".equals(tab.page().locator("html").getAttribute("data-tandem")));

        tab.page().evaluate("() => window.dispatchEvent(new Event('ask'))");
        PlaywrightAssertions.assertThat(tab.page().locator("#note"))
            .hasText("55296 9223372036854775807 255 2026-01-31 21.5 °C");

        tab.page().evaluate("() => window.dispatchEvent(new Event('enlarge'))");
        PlaywrightAssertions.assertThat(tab.page().locator("#note")).hasText("size: no more than 50 7");
    }

    @Test
    void aViolationIsToldToTheBrowserWithItsMessage() throws Exception {
        try (RawClient client = RawClient.open(app.url("order/"))) {
            client.send("[\"set\",\"Order1\",\"size\",51]");

            JsonArray fix = client.await("fix");
            assertThat(fix.getInt(3)).isEqualTo(7);
            assertThat(fix.getString(5)).isEqualTo("no more than 50");
        }
    }

    @Test
    void aMessageOfTheProviderIsInterpolated() throws Exception {
        try (RawClient client = RawClient.open(app.url("order/"))) {
            client.send("[\"set\",\"Order1\",\"size\",1]");

            assertThat(client.await("fix").getString(5)).contains("5");
        }
    }

    @Test
    void aValidatorWithInjectedBeansDecides() throws Exception {
        try (RawClient client = RawClient.open(app.url("order/"))) {
            client.send("[\"set\",\"Order1\",\"even\",4]", "[\"set\",\"Order1\",\"even\",5]");

            JsonArray fix = client.await("fix");
            assertThat(fix.getInt(3)).isEqualTo(4);
            assertThat(fix.getString(5)).isEqualTo("must be even");
        }
    }

    @Test
    void aViolationThrowsAtTheSetterAndValuesAreWrittenAsTheApplicationSays() throws Exception {
        try (RawClient client = RawClient.open(app.url("order/"))) {
            client.send("[\"event\",\"Order1\",\"asked\",1]");

            assertThat(client.await("set").getJsonArray(3).getJsonObject(0).getString("due")).isEqualTo("2026-01-31");
            assertThat(client.await("set").getString(3)).isEqualTo("21.5 °C");
            assertThat(client.await("set").getString(3)).isEqualTo("ConstraintViolationException");
        }
    }

    @Test
    void aValueInTheFormOfTheApplicationIsRead() throws Exception {
        try (RawClient client = RawClient.open(app.url("order/"))) {
            client.send("[\"set\",\"Order1\",\"temperature\",\"hot\"]");

            assertThat(client.await("fix").isNull(3)).isTrue();
            assertThat(app.awaitLog("expected a value of " + Temperature.class.getName())).contains("TANDEM-0073");
        }
    }
}
