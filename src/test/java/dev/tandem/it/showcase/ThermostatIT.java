package dev.tandem.it.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

import dev.tandem.it.WebApp;
import dev.tandem.it.browser.Browser;
import dev.tandem.it.browser.Tab;

class ThermostatIT {

    @RegisterExtension
    static final WebApp app = WebApp.showcase();

    @RegisterExtension
    final Browser browser = new Browser();

    private Tab tab;

    @AfterEach
    void nobodyHasComplained() {
        assertThat(tab.errors()).isEmpty();
        assertThat(app.problems()).isEmpty();
    }

    @Test
    void theDefaultsAreShown() {
        tab = browser.open(app.url("thermostat/"));

        assertThat(tab.page().locator("body > span")).hasText("hall: 20°C");
    }

    @Test
    void theSliderHasTheRangeThatItsParentGaveIt() {
        tab = browser.open(app.url("thermostat/"));
        Locator slider = tab.page().getByRole(AriaRole.SLIDER);

        assertThat(slider).hasAttribute("max", "40");

        slider.fill("25");
        assertThat(tab.page().locator("output")).hasText("25");
    }

    @Test
    void aPageIsReadyAfterThreeRequests() {
        tab = browser.open(app.url("thermostat/"));

        assertThat(tab.page().locator("body > span")).hasText("hall: 20°C");
        assertThat(tab.requests()).hasSize(3);
    }
}
