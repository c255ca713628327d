package dev.tandem.it.browser;

import java.util.HashMap;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** One browser process for all tests of this JVM. */
final class RunningChromium implements AutoCloseable {

    private static final List<String> FLAGS = List.of("--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    /** For a machine that has more to do than these tests. */
    private static final double PATIENCE_MILLIS = 20_000;

    RunningChromium() {
        var environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        browser = playwright.chromium().launch(new LaunchOptions()
            .setExecutablePath(Chromium.executable(playwright)).setChromiumSandbox(false).setArgs(FLAGS));
    }

    BrowserContext newContext(NewContextOptions options) {
        return browser.newContext(options);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
