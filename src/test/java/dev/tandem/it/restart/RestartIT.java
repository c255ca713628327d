package dev.tandem.it.restart;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForFunctionOptions;

import dev.tandem.it.WebApp;
import dev.tandem.it.browser.Browser;

/** What a page does while its server is away, and that its session is what it was when that is back. */
class RestartIT {

    private static final double LONGEST_RETRY_DELAY = 30_000;

    @RegisterExtension
    static final WebApp app = WebApp.showcase();

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void aSessionOutlivesACrashOfItsServer() {
        Page page = browser.open(app.url("eco/")).page();
        page.getByLabel("Target temperature").fill("25");
        assertThat(page.getByText("The server heats to 23°C.")).isVisible();
        Object session = sessionOf(page);
        page.evaluate("() => { window.isOld = true; }");
        awaitSaved(page);

        app.server().kill();
        assertThat(page.locator(".tandem-lost")).hasText("Connection lost, trying again…");
        app.server().start();

        awaitBack(page);
        assertThat(page.getByText("The server heats to 23°C.")).isVisible();
        assertThat(page.getByLabel("Target temperature")).hasValue("25");
        assertEquals(session, sessionOf(page));
    }

    @Test
    void aPageTellsThatItsServerIsAwayAndGoesOnWhenItIsBack() {
        Page page = browser.open(app.url("eco/")).page();
        page.getByLabel("Target temperature").fill("25");
        assertThat(page.getByText("The server heats to 23°C.")).isVisible();
        Object session = sessionOf(page);
        page.evaluate("() => { window.isOld = true; }");

        app.server().stop();
        assertThat(page.locator(".tandem-lost")).hasText("Connection lost, trying again…");

        app.server().start();
        awaitBack(page);
        assertThat(page.getByText("The server heats to 23°C.")).isVisible();
        assertEquals(session, sessionOf(page));
        page.getByLabel("Target temperature").fill("24");
        assertThat(page.getByText("The server heats to 22°C.")).isVisible();
    }

    /** What happened in the last second before a crash may be lost. */
    private static void awaitSaved(Page page) {
        double begin = ((Number) page.evaluate("performance.now()")).doubleValue();
        page.waitForFunction("begin => performance.now() - begin > 2500", begin);
    }

    /** Waits for the page that was loaded again: until then the old one may be connected for a moment. */
    private static void awaitBack(Page page) {
        page.waitForFunction("() => !window.isOld && document.documentElement.dataset.tandem === 'connected'", null,
            new WaitForFunctionOptions().setTimeout(LONGEST_RETRY_DELAY).setPollingInterval(100));
        assertThat(page.locator(".tandem-lost")).hasCount(0);
    }

    private static Object sessionOf(Page page) {
        return page.evaluate("JSON.parse(document.getElementById('tandem').textContent).session");
    }
}
