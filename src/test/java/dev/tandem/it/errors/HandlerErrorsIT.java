package dev.tandem.it.errors;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;

import dev.tandem.it.TestWar;
import dev.tandem.it.WebApp;
import dev.tandem.it.browser.Browser;
import dev.tandem.it.browser.Tab;
import dev.tandem.it.server.ServerLog;

/** A handler that fails is reported, and everything else goes on. */
class HandlerErrorsIT {

    @RegisterExtension
    static final WebApp app = WebApp.of(TestWar.named("errors").classes(Faulty.class, Unparsed.class));

    @RegisterExtension
    final Browser browser = new Browser();

    /** The page's own, beside those of the overlay that tells developers of the error. */
    private static Locator button(Tab tab) {
        return tab.page().getByText("pressed");
    }

    @Test
    void theOtherHandlersOfTheEventRunOnBothSides() {
        Locator button = button(browser.open(app.url("faulty/")));
        assertThat(button).hasText("pressed 0");

        button.click();
        assertThat(button).hasText("pressed 1");

        button.click();
        assertThat(button).hasText("pressed 2");
    }

    @Test
    void theServerLogsItsHandlersErrors() {
        Tab tab = browser.open(app.url("faulty/"));

        button(tab).click();

        assertThat(app.awaitLog("TANDEM-0070: handler failOnServer in session")).matches(ServerLog::isProblem);
        assertThat(app.awaitLog("the server's handler fails")).isNotEmpty();
    }

    @Test
    void theConsoleHasTheBrowsersErrors() {
        Tab tab = browser.open(app.url("faulty/"));

        tab.waitUntil(() -> !tab.errors().isEmpty());

        assertThat(tab.errors()).singleElement().asString()
            .startsWith("TANDEM-0229: ").contains("failInBrowser").contains("the browser's handler fails");
    }

    @Test
    void theServersLogTellsTheLineOfJavaOfTheBrowsersErrors() {
        browser.open(app.url("faulty/"));

        assertThat(app.awaitLog("dev.tandem.it.errors.Faulty.failInBrowser(Faulty.java:"))
            .contains("TANDEM-0524: page of session", "the browser's handler fails")
            .containsPattern("failInBrowser\\(Faulty\\.java:\\d+\\)");
    }

    @Test
    void theOverlayTellsTheLineOfJavaOfTheBrowsersErrors() {
        Tab tab = browser.open(app.url("faulty/"));

        assertThat(tab.page().locator(".tandem-failure p"))
            .containsText(Pattern.compile("\\.errors\\.Faulty\\.failInBrowser\\(Faulty\\.java:\\d+\\)"));
    }

    /** What the debugger is told, and where that leads. */
    @Test
    void theBrowsersToolsShowTheJavaOfAPage() {
        Tab tab = browser.open(app.url("faulty/"));
        List<String> maps = new ArrayList<>();
        CDPSession tools = tab.page().context().newCDPSession(tab.page());
        tools.on("Debugger.scriptParsed", script -> maps.add(script.get("sourceMapURL").getAsString()));

        tools.send("Debugger.enable");
        tab.waitUntil(() -> maps.stream().anyMatch(each -> each.endsWith(".js.map")));
        String map = maps.stream().filter(each -> each.endsWith(".js.map")).findFirst().orElseThrow();
        APIResponse response = tab.page().request().get(app.url("tandem/assets/").resolve(map).toString());

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.text()).contains("dev/tandem/it/errors/Faulty.java", "the browser's handler fails")
            .doesNotContain("the server's handler fails");
    }

    @Test
    void aPageWhoseScriptTheBrowserCannotParseSaysSoAfterAWhile() {
        Tab tab = browser.open(app.url("unparsed/"));
        assertThat(notice(tab)).isEqualTo("hidden");

        tab.page().evaluate("document.getAnimations().forEach(animation => animation.finish())");

        assertThat(notice(tab)).isEqualTo("visible");
        assertThat(tab.errors()).anyMatch(error -> error.contains("'once' has already been declared"));
    }

    private static Object notice(Tab tab) {
        return tab.page().evaluate("getComputedStyle(document.body, '::after').visibility");
    }
}
