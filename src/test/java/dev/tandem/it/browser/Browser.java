package dev.tandem.it.browser;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/**
 * The browser of a test class, with fresh cookies and caches for each test:
 *
 * <pre>{@code
 * @RegisterExtension
 * final Browser browser = new Browser();
 *
 * @Test
 * void theTitleIsShown() {
 *     var tab = browser.open(app.url("thermostat/"));
 *
 *     assertThat(tab.page().locator("h1")).hasText("Thermostat");
 *     assertThat(tab.errors()).isEmpty();
 * }
 * }</pre>
 *
 * When a test fails, a screenshot of each of its tabs is left in {@code target/screenshots}.
 */
public final class Browser implements BeforeEachCallback, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(Browser.class);
    private static final double TIMEOUT = 10_000;

    private final List<BrowserContext> users = new ArrayList<>();
    private final List<Tab> tabs = new ArrayList<>();
    private RunningChromium chromium;

    @Override
    public void beforeEach(ExtensionContext context) {
        chromium = context.getRoot().getStore(NAMESPACE)
            .getOrComputeIfAbsent(RunningChromium.class, key -> new RunningChromium(), RunningChromium.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            takeScreenshots(
                context.getRequiredTestClass().getSimpleName() + "." + context.getRequiredTestMethod().getName());
        }

        users.forEach(BrowserContext::close);
        users.clear();
        tabs.clear();
    }

    /** Opens an address in a new tab of the test's user, and returns when the page has loaded. */
    public Tab open(URI url) {
        return open(users.isEmpty() ? newUser() : users.get(0), url);
    }

    /** Opens an address as another user: with other cookies and caches than all tabs before. */
    public Tab openAsAnotherUser(URI url) {
        return open(newUser(), url);
    }

    /** Opens an address as another user, who signs in when asked for name and password. */
    public Tab openAs(String name, String password, URI url) {
        return open(added(chromium.newContext(new NewContextOptions().setHttpCredentials(name, password))), url);
    }

    /** Opens an address as another user, whatever the server's certificate is. */
    public Tab openTrusting(URI url) {
        return open(added(chromium.newContext(new NewContextOptions().setIgnoreHTTPSErrors(true))), url);
    }

    private Tab open(BrowserContext user, URI url) {
        var tab = new Tab(user.newPage());
        tabs.add(tab);
        tab.page().navigate(url.toString());
        return tab;
    }

    private BrowserContext newUser() {
        return added(chromium.newContext(new NewContextOptions()));
    }

    private BrowserContext added(BrowserContext user) {
        user.setDefaultTimeout(TIMEOUT);
        users.add(user);
        return user;
    }

    private void takeScreenshots(String test) {
        for (int i = 0; i < tabs.size(); i++) {
            var file = Path.of("target/screenshots", test + "-" + (i + 1) + ".png");
            tabs.get(i).page().screenshot(new Page.ScreenshotOptions().setPath(file));
            System.out.println("Screenshot: " + file);
            tabs.get(i).console().forEach(message -> System.out.println("Console: " + message));
        }
    }
}
