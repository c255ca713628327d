package dev.tandem.it.restart;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForFunctionOptions;

import dev.tandem.it.WebApp;
import dev.tandem.it.browser.Browser;

/** What a page does while its server is away, and when it is back without the page's session. */
class RestartIT {

    private static final double LONGEST_RETRY_DELAY = 30_000;

    @RegisterExtension
    static final WebApp app = WebApp.showcase();

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void aPageOutlivesACrashOfItsServer() {
        Page page = browser.open(app.url("eco/")).page();
        assertThat(page.getByText("The server heats to 18°C.")).isVisible();
        Object session = sessionOf(page);

        app.server().kill();
        assertThat(page.locator(".tandem-overlay")).hasText("Connection lost, trying again…");
        app.server().start();

        awaitOther(session, page);
        assertThat(page.getByText("The server heats to 18°C.")).isVisible();
    }

    @Test
    void aPageTellsThatItsServerIsAwayAndBeginsAnewWhenItIsBack() {
        Page page = browser.open(app.url("eco/")).page();
        page.getByLabel("Target temperature").fill("25");
        assertThat(page.getByText("The server heats to 23°C.")).isVisible();
        Object session = sessionOf(page);

        app.server().stop();
        assertThat(page.locator(".tandem-overlay")).hasText("Connection lost, trying again…");

        app.server().start();
        awaitOther(session, page);
        assertThat(page.getByText("The server heats to 18°C.")).isVisible();
    }

    /**
     * Waits for the page of another session, which connects: until the old one reloads, its overlay may be gone
     * already.
     */
    private static void awaitOther(Object session, Page page) {
        page.waitForFunction("""
            old => {
                const page = document.getElementById('tandem');
                return page && document.documentElement.dataset.tandem === 'connected'
                    && JSON.parse(page.textContent).session !== old;
            }""", session, new WaitForFunctionOptions().setTimeout(LONGEST_RETRY_DELAY).setPollingInterval(100));
        assertThat(page.locator(".tandem-overlay")).hasCount(0);
    }

    private static Object sessionOf(Page page) {
        return page.evaluate("JSON.parse(document.getElementById('tandem').textContent).session");
    }
}
