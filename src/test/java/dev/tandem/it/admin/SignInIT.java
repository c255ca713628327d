package dev.tandem.it.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Locator;

import dev.tandem.it.TestWar;
import dev.tandem.it.WebApp;
import dev.tandem.it.browser.Browser;
import dev.tandem.it.browser.Tab;
import dev.tandem.it.client.HandshakeRefusedException;
import dev.tandem.it.client.RawClient;
import dev.tandem.it.client.StartPage;

/**
 * Who gets into the console where users sign in: ada is an administrator, bob is a user, olga is what another WAR asks
 * for.
 */
class SignInIT {

    @RegisterExtension
    static final WebApp app = WebApp.of(TestWar.named("staffed").classes(Boiler.class, Valve.class, Staff.class)
        .console());

    @RegisterExtension
    static final WebApp operated = WebApp.of(TestWar.named("operated").classes(Boiler.class, Valve.class, Staff.class)
        .console().parameter("tandem.admin.role", "operator"));

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void whoHasNotSignedInIsAskedTo() throws Exception {
        HttpResponse<String> page = get(app.url("admin/"));

        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.headers().firstValue("WWW-Authenticate")).hasValueSatisfying(
            challenge -> assertThat(challenge).containsIgnoringCase("basic").contains("Boilers"));
        assertThat(get(app.url("admin/"), "Authorization", authorization("ada:wrong")).statusCode()).isEqualTo(401);
        assertThat(get(app.url("boiler/")).statusCode()).isEqualTo(200);
    }

    @Test
    void whoHasNotTheRoleIsRefused() throws Exception {
        assertThat(get(app.url("admin/"), "Authorization", authorization("bob:bob")).statusCode()).isEqualTo(403);
    }

    @Test
    void whoHasTheRoleSeesTheConsole() {
        Tab boiler = browser.open(app.url("boiler/"));
        Tab console = browser.openAs("ada", "ada", app.url("admin/#sessions"));

        Locator connected = console.page().locator("tbody tr")
            .filter(new Locator.FilterOptions().setHasText("connected"));
        assertThat(connected.filter(new Locator.FilterOptions().setHasText("boiler"))).hasCount(1);
        assertThat(connected.filter(new Locator.FilterOptions().setHasText("admin"))).containsText("ada");
        assertThat(console.errors()).isEmpty();
        assertThat(boiler.errors()).isEmpty();
        assertThat(app.problems()).isEmpty();
    }

    @Test
    void theSocketAsksForTheRoleAsThePageDoes() throws Exception {
        StartPage page = StartPage.fetch(app.url("admin/"), "Authorization", authorization("ada:ada"));

        assertThat(statusOf(page, "")).isEqualTo(401);
        assertThat(statusOf(page, "bob:bob")).isEqualTo(403);
        assertThat(statusOf(page, "ada:ada")).isEqualTo(101);
    }

    @Test
    void whoHasNotTheRoleJoinsNoSessionOfTheConsoleEvenWithItsIdAndCookie() throws Exception {
        StartPage page = StartPage.fetch(app.url("admin/"), "Authorization", authorization("ada:ada"));
        URI others = URI.create(page.socket().toString().replace("/admin/tandem/ws", "/tandem/ws"));

        try (RawClient client = RawClient.connect(others, headers(page, "bob:bob"))) {
            client.send("[\"hello\",\"" + page.session() + "\"]");

            assertThat(client.awaitClose()).isEqualTo(4001);
        }
    }

    @Test
    void anotherRoleIsAskedForWhereOneIsConfigured() throws Exception {
        assertThat(get(operated.url("admin/"), "Authorization", authorization("olga:olga")).statusCode())
            .isEqualTo(200);
        assertThat(get(operated.url("admin/"), "Authorization", authorization("ada:ada")).statusCode()).isEqualTo(403);
        assertThat(get(operated.url("admin/")).statusCode()).isEqualTo(401);
    }

    private static int statusOf(StartPage page, String credentials) throws Exception {
        try (RawClient client = RawClient.connect(page.socket(), headers(page, credentials))) {
            return 101;
        }
        catch (HandshakeRefusedException e) {
            return e.getStatus();
        }
    }

    private static Map<String, String> headers(StartPage page, String credentials) {
        Map<String, String> headers = new HashMap<>(Map.of("Origin", page.origin(), "Cookie", page.cookies(),
            "Sec-WebSocket-Protocol", "tandem.1"));
        if (!credentials.isEmpty()) {
            headers.put("Authorization", authorization(credentials));
        }
        return headers;
    }

    private static String authorization(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> get(URI url, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(url);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
