package dev.tandem.it.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import dev.tandem.it.WebApp;
import dev.tandem.it.browser.Browser;
import dev.tandem.it.browser.Tab;

class WindIT {

    @RegisterExtension
    static final WebApp app = WebApp.showcase();

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void theLibrarysChartDrawsWhatTheServerMeasures() {
        Tab tab = browser.open(app.url("wind/"));

        assertThat(tab.page().locator(".wind-chart canvas")).isVisible();
        assertThat(tab.page().locator(".u-legend")).containsText("Gusts");
        assertThat(tab.page().locator(".figure").first()).hasText(Pattern.compile("\\d+(\\.\\d)? m/s"));
        String before = picture(tab);
        tab.waitUntil(() -> !picture(tab).equals(before));
        assertThat(tab.errors()).isEmpty();
        assertThat(app.problems()).isEmpty();
    }

    private static String picture(Tab tab) {
        return (String) tab.page().evaluate("document.querySelector('.wind-chart canvas').toDataURL()");
    }

    @Test
    void theLibrarysStyleAndTheModelsOwnApply() {
        Page page = browser.open(app.url("wind/")).page();

        assertThat(page.locator(".u-wrap")).hasCSS("position", "relative");
        assertThat(page.locator(".wind")).hasCSS("display", "grid");
    }

    @Test
    void aChoiceOnTheHandWrittenCompassTurnsThoseOfAll() {
        Tab one = browser.open(app.url("wind/"));
        Tab two = browser.open(app.url("wind/"));
        Locator rose = one.page().locator(".rose");
        assertThat(rose).hasAttribute("aria-label", "From");

        rose.click(new Locator.ClickOptions().setPosition(rose.boundingBox().width - 5, rose.boundingBox().height / 2));

        assertThat(two.page().locator(".compass .figure")).containsText("east");
        rose.press("ArrowRight");
        assertThat(one.errors()).isEmpty();
        assertThat(app.problems()).isEmpty();
    }

    @Test
    void nothingIsWiderThanATelephone() {
        Page page = browser.open(app.url("wind/")).page();
        assertThat(page.locator(".wind-chart canvas")).isVisible();

        page.setViewportSize(390, 844);

        page.waitForFunction("document.documentElement.scrollWidth === 390");
    }
}
