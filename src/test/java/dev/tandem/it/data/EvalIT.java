package dev.tandem.it.data;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.tandem.it.TestWar;
import dev.tandem.it.WebApp;
import dev.tandem.it.browser.Browser;
import dev.tandem.it.browser.Tab;
import dev.tandem.it.client.StartPage;

/** Code for the browser, in the app that is configured for it and in one that is not. */
class EvalIT {

    private static final String WEB_XML = """
        <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
            <context-param><param-name>tandem.eval.apps</param-name><param-value>console</param-value></context-param>
        </web-app>
        """;

    @RegisterExtension
    static final WebApp app = WebApp.of(TestWar.named("eval").classes(Console.class, Shelf.class)
        .file("WEB-INF/web.xml", WEB_XML));

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void theBrowserRunsCodeAndAnswers() {
        Tab tab = browser.open(app.url("console/"));
        assertThat(tab.page().locator("html[data-tandem=connected]")).hasCount(1);

        tab.page().locator("body").dispatchEvent("click");

        assertThat(tab.page().locator("output")).containsText("ReferenceError: nothing is not defined");
        assertThat(tab.page().locator("output")).containsText("at eval");
        assertThat(tab.page().locator("output")).containsText("1\";");
        assertThat(tab.errors()).isEmpty();
    }

    @Test
    void onlyThePagesOfThatAppAllowIt() throws Exception {
        assertThat(policy("console/")).contains("script-src 'self' 'unsafe-eval';");
        assertThat(policy("shelf/")).contains("script-src 'self';").doesNotContain("unsafe");
    }

    private static String policy(String path) throws Exception {
        return StartPage.fetch(app.url(path)).headers().firstValue("Content-Security-Policy").orElseThrow();
    }
}
