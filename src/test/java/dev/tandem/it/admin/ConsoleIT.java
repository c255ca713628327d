package dev.tandem.it.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import dev.tandem.it.TestWar;
import dev.tandem.it.WebApp;
import dev.tandem.it.browser.Browser;
import dev.tandem.it.browser.Tab;
import dev.tandem.it.client.HandshakeRefusedException;
import dev.tandem.it.client.RawClient;
import dev.tandem.it.client.StartPage;

/** The console on a developer's machine, where the machine itself is let in. */
class ConsoleIT {

    @RegisterExtension
    static final WebApp app = WebApp.of(TestWar.named("boilers").classes(Boiler.class, Valve.class, Depot.class)
        .console()
        .file("WEB-INF/classes/META-INF/tandem/app.css", "* { letter-spacing: 7px !important }")
        .parameter("tandem.admin.local", "true"));

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void aSessionAppearsAndGoes() {
        Tab boiler = browser.open(app.url("boiler/"));
        Page console = open("#sessions");
        Locator row = row(console, name(boiler));

        assertThat(row).hasCount(1);
        assertThat(row).containsText("connected");
        boiler.page().close();

        assertThat(row).hasCount(0);
        assertThat(app.problems()).isEmpty();
    }

    @Test
    void sessionsAreFilteredAndSorted() {
        Tab boiler = browser.open(app.url("boiler/"));
        Page console = open("#sessions");

        console.getByLabel("Filter sessions").fill(name(boiler));
        assertThat(console.locator("tbody tr")).hasCount(1);
        console.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Models")).click();

        assertThat(console.getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName("Models")))
            .hasAttribute("aria-sort", "ascending");
        console.getByLabel("Filter sessions").fill("nobody");
        assertThat(console.locator("tbody tr")).hasCount(0);
    }

    @Test
    void theModelsOfASessionAreLiveAndItsSecretsHidden() {
        Tab boiler = browser.open(app.url("boiler/"));
        Page console = openSession(boiler);

        assertThat(value(console, "degrees")).hasText("20");
        assertThat(value(console, "serial")).hasText("\"B-4711\"");
        assertThat(value(console, "password")).hasText("•••");
        assertThat(value(console, "open").last()).hasText("true");
        boiler.page().getByText("Warmer").click();

        assertThat(value(console, "degrees")).hasText("21");
        assertThat(console.locator("body").textContent()).doesNotContain("opensesame");
    }

    @Test
    void theDataOfASessionIsListed() {
        Tab boiler = browser.open(app.url("boiler/"));
        Page console = openSession(boiler);

        assertThat(row(console, "manual.txt")).containsText("1.2 kB");
    }

    @Test
    void theMessagesOfASessionAreSeenAsTheyPass() {
        Tab boiler = browser.open(app.url("boiler/"));
        Page console = openSession(boiler);
        assertThat(value(console, "degrees")).hasText("20");

        boiler.page().getByText("Warmer").click();

        assertThat(console.locator(".wire .in code").filter(new Locator.FilterOptions()
            .setHasText("[\"set\",\"Boiler1\",\"degrees\",21]"))).hasCount(1);
        console.getByLabel("Filter messages").fill("nothing like that");
        assertThat(console.locator(".wire li")).hasCount(0);
    }

    @Test
    void aSessionIsToldSomethingAndClosed() {
        Tab boiler = browser.open(app.url("boiler/"));
        Page console = openSession(boiler);

        console.getByLabel("Message to this session").fill("Back at <five>");
        console.keyboard().press("Enter");
        assertThat(boiler.page().locator(".tandem-notice p")).hasText("Back at <five>");
        boiler.page().locator(".tandem-notice button").click();
        assertThat(boiler.page().locator(".tandem-notice")).hasCount(0);

        console.getByLabel("Close this session").click();
        console.getByText("Close this session?").click();
        assertThat(boiler.page().getByText("This session has ended.")).isVisible();
        assertThat(console.locator(".facts")).containsText("Closed.");
        assertThat(app.problems()).isEmpty();
    }

    @Test
    void errorsAreGroupedWithTheirStack() {
        Tab boiler = browser.open(app.url("boiler/"));
        for (int i = 0; i < 3; i++) {
            // Events of one turn are handled by one call.
            boiler.page().getByText("Burst").click();
            app.awaitLog("too much pressure");
        }
        Page console = open("#errors");

        assertThat(console.locator(".error").first()).containsText("too much pressure");
        assertThat(console.locator(".error .count").first()).hasText("3 ×");
        console.getByText("Stack").first().click();
        assertThat(console.locator(".error pre").first()).containsText("Boiler.burst");
    }

    @Test
    void modulesAreShownWithTheirGraphAndSource() {
        browser.open(app.url("boiler/"));
        Page console = open("#assets");
        Locator bundle = console.locator("select option").filter(new Locator.FilterOptions().setHasText("Boiler"))
            .first();
        assertThat(bundle).isAttached();
        console.locator("select").selectOption(bundle.getAttribute("value"));

        console.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("dev/tandem/it/admin/Boiler.js"))
            .click();

        assertThat(console.locator(".source code")).containsText("class Boiler");
        assertThat(console.locator(".modules-drawn .node").first()).isVisible();
    }

    @Test
    void sharedDataAndAssetsAreListedByNameWithTypeAndSize() {
        Page console = open("#assets");

        assertThat(row(console, "boiler plan.png")).containsText("image/png");
        assertThat(row(console, "boiler plan.png")).containsText("2.3 kB");
        assertThat(row(console, "gauges.css")).containsText("style sheet");
        assertThat(row(console, "gauges.css")).containsText("not read yet");
        assertThat(console.locator(".shared .count")).containsText("250 pieces of data (the first 200 shown)");
        console.getByLabel("Filter assets and data").fill("PLAN");
        assertThat(console.locator(".shared tbody tr")).hasCount(1);
        assertThat(console.locator(".shared .count")).hasText("0 assets, 1 piece of data");
        Page plan = console.waitForPopup(() -> console.getByText("boiler plan.png").click());
        assertThat(plan).hasURL(Pattern.compile(".*/boilers/tandem/data/shared/boiler%20plan.png"));
    }

    @Test
    void theConfigurationTellsWhereItComesFrom() {
        Page console = open("#configuration");

        assertThat(row(console, "tandem.admin.local"))
            .containsText(Pattern.compile("true.*web.xml|true.*context", Pattern.CASE_INSENSITIVE));
        assertThat(row(console, "tandem.sessions.max")).containsText("default");
    }

    @Test
    void whileDrainingOnlyAdministratorsComeIn() throws Exception {
        Tab before = browser.open(app.url("boiler/"));
        Page console = open("");
        console.getByText("Drain", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(console.locator(".state")).hasText("Draining: no new sessions");

        HttpResponse<String> refused = get(app.url("boiler/"));
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("60");
        assertThat(get(app.url("admin/")).statusCode()).isEqualTo(200);
        before.page().getByText("Warmer").click();

        console.getByText("Let new sessions in").click();
        assertThat(console.locator(".state")).hasText("Open to new sessions");
        assertThat(get(app.url("boiler/")).statusCode()).isEqualTo(200);
    }

    @Test
    void theKeyboardReachesASessionFromTheStart() {
        Tab boiler = browser.open(app.url("boiler/"));
        Page console = open("");
        console.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sessions")).focus();
        console.keyboard().press("Enter");

        assertThat(console.locator("h1")).hasText("Sessions");
        assertThat(console.locator("h1")).isFocused();
        row(console, name(boiler)).getByRole(AriaRole.LINK).press("Enter");

        assertThat(console.locator("h1")).hasText(Pattern.compile("Session .{8}"));
        assertThat(console.locator("h1")).isFocused();
    }

    @Test
    void theFocusStaysWhileFiguresChange() {
        browser.open(app.url("boiler/"));
        Page console = open("");
        Locator link = row(console, "boiler").getByRole(AriaRole.LINK);
        link.focus();
        String before = row(console, "boiler").locator("td").nth(2).textContent();

        // Two, as a session of the test before may end at this moment.
        browser.open(app.url("boiler/"));
        browser.open(app.url("boiler/"));

        assertThat(row(console, "boiler").locator("td").nth(2)).not().hasText(before);
        assertThat(link).isFocused();
    }

    @Test
    void nonsenseInTheAddressLeadsToTheOverview() {
        Page console = open("#no/such/view%3Cb%3E");
        assertThat(console.locator("h1")).hasText("Overview");
        assertThat(console.locator("[aria-current]")).hasText("Overview");

        for (String nonsense : new String[] {"#", "#/", "#__proto__", "#sessions".repeat(20)}) {
            console.evaluate("hash => location.hash = hash", nonsense);
            assertThat(console.locator("[aria-current]")).hasText("Overview");
        }
        console.evaluate("location.hash = '#session/<script>'");
        assertThat(console.locator(".facts")).hasText("There is no such session (any more).");
        assertThat(app.problems()).isEmpty();
    }

    @Test
    void behindAProxyTheMachineItselfIsNotLetIn() throws Exception {
        assertThat(get(app.url("admin/"), "X-Forwarded-For", "203.0.113.7").statusCode()).isIn(401, 403);
        assertThat(get(app.url("admin/")).statusCode()).isEqualTo(200);
    }

    @Test
    void aPageThatLetsItsHostNameLeadHereIsNotLetIn() throws Exception {
        StartPage page = StartPage.fetch(app.url("admin/"));
        String port = ":" + app.url("").getPort();

        assertThat(statusOf(app.url("admin/"), "rebound.example" + port)).isIn(401, 403);
        assertThat(statusOf(page.socket(), "rebound.example" + port)).isIn(401, 403);
        assertThat(statusOf(app.url("admin/"), "localhost" + port)).isEqualTo(200);
    }

    private static int statusOf(URI url, String host) throws IOException {
        try (RawClient client = RawClient.connect(url, Map.of("Host", host, "Origin", "http://" + host))) {
            return 101;
        }
        catch (HandshakeRefusedException e) {
            return e.getStatus();
        }
    }

    @Test
    void theStyleSheetOfTheApplicationLeavesTheConsoleAlone() {
        Page boiler = browser.open(app.url("boiler/")).page();
        Page console = open("");

        assertThat(boiler.getByText("Warmer")).hasCSS("letter-spacing", "7px");
        assertThat(console.locator(".tile-title").first()).hasCSS("letter-spacing", "normal");
    }

    @Test
    void theSocketOfTheConsoleIsProtectedAsItsPage() throws Exception {
        StartPage page = StartPage.fetch(app.url("admin/"));
        Map<String, String> headers = Map.of("Origin", page.origin(), "Sec-WebSocket-Protocol", "tandem.1",
            "X-Forwarded-For", "203.0.113.7");

        assertThat(page.socket().getPath()).endsWith("/admin/tandem/ws");
        assertThatThrownBy(() -> RawClient.connect(page.socket(), headers))
            .isInstanceOf(HandshakeRefusedException.class);
    }

    @Test
    void aSessionOfTheConsoleIsNotJoinedOverTheSocketOfOthers() throws Exception {
        StartPage page = StartPage.fetch(app.url("admin/"));
        URI others = URI.create(page.socket().toString().replace("/admin/tandem/ws", "/tandem/ws"));

        try (RawClient client = RawClient.connect(others, Map.of("Origin", page.origin(), "Cookie", page.cookies(),
            "Sec-WebSocket-Protocol", "tandem.1"))) {
            client.send("[\"hello\",\"" + page.session() + "\"]");

            assertThat(client.awaitClose()).isEqualTo(4001);
        }
    }

    private Page open(String view) {
        return browser.openAsAnotherUser(app.url("admin/" + view)).page();
    }

    private Page openSession(Tab tab) {
        return open("#session/" + name(tab));
    }

    /** Returns what the log and the console call the session of a page. */
    private static String name(Tab tab) {
        return (String) tab.page().evaluate(
            "JSON.parse(document.getElementById('tandem').textContent).session.slice(0, 8)");
    }

    private static Locator row(Page console, String text) {
        return console.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(text));
    }

    private static Locator value(Page console, String property) {
        return console.locator(".properties tr").filter(new Locator.FilterOptions().setHas(
            console.locator("th", new Page.LocatorOptions().setHasText(Pattern.compile("^" + property + "$"))))
        ).locator("td").last();
    }

    private static HttpResponse<String> get(URI url, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(url);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
