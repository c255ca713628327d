package dev.tandem.it.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Locator;

import dev.tandem.it.WebApp;
import dev.tandem.it.browser.Browser;
import dev.tandem.it.browser.Tab;

class MonitorIT {

    @RegisterExtension
    static final WebApp app = WebApp.showcase();

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void theServersLoadIsShown() {
        Tab tab = browser.open(app.url("monitor/"));

        assertThat(tab.page().locator(".figure").first()).hasText(Pattern.compile("\\d+ %"));
        assertThat(tab.page().locator(".figure").last()).hasText(Pattern.compile("\\d+ of \\d+ MB"));
    }

    @Test
    void eachReadingOfTheTimerIsDrawnInAllTabs() {
        Tab one = browser.open(app.url("monitor/"));
        Tab two = browser.open(app.url("monitor/"));

        awaitMorePoints(one);
        awaitMorePoints(two);

        assertThat(one.errors()).isEmpty();
        assertThat(app.problems()).isEmpty();
    }

    private static void awaitMorePoints(Tab tab) {
        Locator line = tab.page().locator(".line").first();
        String before = line.getAttribute("points");
        tab.waitUntil(() -> !line.getAttribute("points").equals(before));
    }
}
