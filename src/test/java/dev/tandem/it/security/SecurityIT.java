package dev.tandem.it.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tandem.it.TestWar;
import dev.tandem.it.WebApp;
import dev.tandem.it.client.HandshakeRefusedException;
import dev.tandem.it.client.RawClient;
import dev.tandem.it.client.StartPage;

/** What pages are sent with, what a proxy may say of them, and what the log does not tell. */
class SecurityIT {

    @RegisterExtension
    static final WebApp app = WebApp.of(TestWar.named("guarded").classes(Lobby.class, Guide.class, Eavesdropper.class)
        .parameter("tandem.proxy.addresses", "127.0.0.1,::1"));

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void aPageIsSentWithItsPolicies() throws Exception {
        var headers = get(app.url("lobby/")).headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
            .startsWith("default-src 'none'; script-src 'self';")
            .contains("base-uri 'none'", "form-action 'self'", "frame-ancestors 'self'").doesNotContain("unsafe", "*");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cache-Control").orElseThrow().split(", ")).contains("no-store");
        assertThat(headers.firstValue("Set-Cookie").orElseThrow()).contains("; HttpOnly", "; SameSite=Lax")
            .doesNotContain("Secure");
    }

    @ParameterizedTest
    @ValueSource(strings = { "lobby/", "lobby/nowhere", "tandem/assets/nothing.js", "tandem/data/nobody/nothing" })
    void noAnswerIsToBeGuessedAt(String path) throws Exception {
        assertThat(get(app.url(path)).headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void aProxyTellsWhereThePageIsSeen() throws Exception {
        var response = get(app.url("lobby/"), "X-Forwarded-Proto", "https", "X-Forwarded-Host", "example.org",
            "X-Forwarded-Prefix", "/apps/lobby");

        assertThat(response.headers().firstValue("Set-Cookie").orElseThrow())
            .contains("; Path=/apps/lobby;", "; Secure");
        assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
            .contains(" wss://example.org");
        assertThat(response.body()).contains("src=\"/apps/lobby/tandem/assets/", "\"/apps/lobby/tandem/ws\"")
            .doesNotContain("/guarded/");
    }

    @Test
    void aRedirectLeadsWhereTheProxySays() throws Exception {
        var response = get(app.url("lobby"), "X-Forwarded-Prefix", "/apps/lobby");

        assertThat(response.headers().firstValue("Location")).hasValue("/apps/lobby/lobby/");
    }

    @Test
    void theOriginIsComparedWithWhatTheProxySays() throws Exception {
        StartPage page = StartPage.fetch(app.url("lobby/"));

        assertThat(statusOf(page, "https://example.org")).isEqualTo(101);
        assertThat(statusOf(page, "https://example.org:8443")).isEqualTo(403);
        assertThat(statusOf(page, "http://example.org")).isEqualTo(403);
        assertThat(statusOf(page, page.origin())).isEqualTo(403);
        app.awaitLog("TANDEM-0162: refused a socket from origin https://example.org:8443 at example.org");
        app.awaitLog("TANDEM-0162: refused a socket from origin http://example.org at example.org");
        app.awaitLog("TANDEM-0162: refused a socket from origin " + page.origin() + " at example.org");
    }

    private static int statusOf(StartPage page, String origin) throws Exception {
        try (RawClient client = RawClient.connect(page.socket(), Map.of("Origin", origin, "Cookie", page.cookies(),
            "Sec-WebSocket-Protocol", "tandem.1", "X-Forwarded-Host", "example.org", "X-Forwarded-Proto", "https"))) {
            return 101;
        }
        catch (HandshakeRefusedException e) {
            return e.getStatus();
        }
    }

    @Test
    void theLogHoldsNoSecretAtAnyLevel() throws Exception {
        StartPage page = StartPage.fetch(app.url("lobby/"));
        try (RawClient client = RawClient.join(page)) {
            client.send("[\"event\",\"Lobby1\",\"rung\",null]", "[\"event\",\"Lobby1\",\"failed\",null]");
            client.await("set");
            client.send("[\"nonsense\"]", "[\"set\",\"Lobby1\",\"visitors\",\"many\"]", "[\"set\",\"Lobby9\",\"x\",1]");
            try (RawClient second = RawClient.connect(page)) {
                second.sendText("[1,0,[\"hello\",\"" + page.session() + "\"]]");
                second.awaitClose();
            }
            client.sendText("[99,0]");
            client.awaitClose();
        }
        assertThatThrownBy(() -> RawClient.connect(page.socket(), Map.of("Origin", "http://evil.example", "Cookie",
            page.cookies()))).isInstanceOf(HandshakeRefusedException.class);
        String key = page.cookies().substring(page.cookies().indexOf('=') + 1);

        assertThat(heard("TANDEM-0072")).isPositive();
        assertThat(heard("TANDEM-0162")).isPositive();
        assertThat(heard(page.session().substring(0, 8))).isPositive();
        assertThat(heard(page.session())).isZero();
        assertThat(heard(page.session().substring(8))).isZero();
        assertThat(heard(key)).isZero();
        assertThat(app.log()).noneMatch(line -> line.contains(page.session()) || line.contains(key));
    }

    private static long heard(String text) throws Exception {
        return Long.parseLong(get(app.url("heard?text=" + URLEncoder.encode(text, StandardCharsets.UTF_8))).body());
    }

    private static HttpResponse<String> get(URI url, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(url);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
