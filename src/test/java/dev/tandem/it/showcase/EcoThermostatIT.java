package dev.tandem.it.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import dev.tandem.it.WebApp;
import dev.tandem.it.browser.Browser;
import dev.tandem.it.browser.Tab;

class EcoThermostatIT {

    @RegisterExtension
    static final WebApp app = WebApp.showcase();

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void theSliderSetsTheTargetAndTheHeatingByWayOfTheServer() {
        Page page = open().page();

        page.getByLabel("Target temperature").fill("25");

        assertThat(label(page)).hasText("hall: 25°C");
        assertThat(page.getByText("The server heats to 23°C.")).isVisible();
    }

    @Test
    void theServerTakesASliderBackThatWentTooFar() {
        Page page = open().page();

        page.getByLabel("Target temperature").fill("40");

        assertThat(page.getByLabel("Target temperature")).hasValue("30");
        assertThat(label(page)).hasText("hall: 30°C");
    }

    @Test
    void overriddenHandlersOfBothSidesCallTheirSuper() {
        Page page = open().page();
        assertThat(label(page)).hasClass("saving");

        page.getByLabel("Save energy").uncheck();

        assertThat(page.getByText("The server heats to 20°C.")).isVisible();
        assertThat(label(page)).not().hasClass("saving");
        assertThat(label(page)).hasText("hall: 20°C");
    }

    @Test
    void theServerCountsPresses() {
        Page page = open().page();

        label(page).click();
        assertThat(page.getByText("Presses counted by the server: 1")).isVisible();

        label(page).press("Enter");
        assertThat(page.getByText("Presses counted by the server: 2")).isVisible();
    }

    @Test
    void eachTabHasAThermostatOfItsOwn() {
        Tab one = open();
        Tab two = open();

        one.page().getByLabel("Room").fill("kitchen");
        one.page().getByLabel("Room").press("Tab");
        two.page().getByLabel("Target temperature").fill("18");

        assertThat(label(one.page())).hasText("kitchen: 20°C");
        assertThat(label(two.page())).hasText("hall: 18°C");
        assertThat(two.page().getByText("The server heats to 16°C.")).isVisible();
        assertThat(one.page().getByText("The server heats to 18°C.")).isVisible();
        assertThat(one.errors()).isEmpty();
        assertThat(app.problems()).isEmpty();
    }

    private Tab open() {
        return browser.open(app.url("eco/"));
    }

    private static Locator label(Page page) {
        return page.getByRole(AriaRole.BUTTON);
    }
}
