package dev.tandem.it.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.tandem.it.TestWar;
import dev.tandem.it.WebApp;
import dev.tandem.it.client.RawClient;
import dev.tandem.it.client.StartPage;
import dev.tandem.it.server.Until;

/** What a session keeps is served by name, to its own browser. */
class SessionDataIT {

    @RegisterExtension
    static final WebApp app = WebApp.of(TestWar.named("shelf").classes(Shelf.class)
        .parameter("tandem.proxy.addresses", "127.0.0.1,::1"));

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private StartPage page;
    private URI text;

    @BeforeEach
    void open() throws Exception {
        page = StartPage.fetch(app.url("shelf/"));
        text = address("text");
    }

    @Test
    void dataIsServedWithItsTypeAndKeptByNobodyElse() throws Exception {
        HttpResponse<String> response = get(text, page.cookies());

        assertThat(response.body()).isEqualTo("0123456789");
        assertThat(response.headers().firstValue("Content-Type").orElseThrow())
            .isEqualToIgnoringCase("text/plain;charset=UTF-8");
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void aPageAmongTheDataCannotRunScripts() throws Exception {
        assertThat(get(address("page"), page.cookies()).headers().firstValue("Content-Security-Policy").orElseThrow())
            .startsWith("default-src 'none'").endsWith("sandbox");
    }

    @Test
    void onlyItsBrowserGetsIt() throws Exception {
        StartPage other = StartPage.fetch(app.url("shelf/"));

        assertThat(get(text, "").statusCode()).isEqualTo(404);
        assertThat(get(text, other.cookies()).statusCode()).isEqualTo(404);
        assertThat(get(URI.create(text + "x"), page.cookies()).statusCode()).isEqualTo(404);
        assertThat(get(address(other, "text"), page.cookies()).statusCode()).isEqualTo(404);
        assertThat(get(address(other, "text"), other.cookies()).statusCode()).isEqualTo(200);
    }

    @Test
    void aTabOfTheSameBrowserHasTheSameKey() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(app.url("shelf/")).header("Cookie", page.cookies()).build();

        assertThat(HTTP.send(request, BodyHandlers.ofString()).headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(get(text, page.cookies()).statusCode()).isEqualTo(200);
    }

    @Test
    void aCopyThatIsStillGoodIsNotSentAgain() throws Exception {
        String tag = get(text, page.cookies()).headers().firstValue("ETag").orElseThrow();

        assertThat(get(text, page.cookies(), "If-None-Match", "\"x\", " + tag).statusCode()).isEqualTo(304);
        assertThat(get(text, page.cookies(), "If-None-Match", "\"x\"").statusCode()).isEqualTo(200);
    }

    @Test
    void aPartIsSentWhereOneIsAskedFor() throws Exception {
        HttpResponse<String> part = get(text, page.cookies(), "Range", "bytes=2-4");

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("234");
        assertThat(part.headers().firstValue("Content-Range")).hasValue("bytes 2-4/10");
        assertThat(get(text, page.cookies(), "Range", "bytes=10-").statusCode()).isEqualTo(416);
        assertThat(get(text, page.cookies(), "Range", "bytes=2-4", "If-Range", "\"old\"").body())
            .isEqualTo("0123456789");
    }

    @Test
    void theHeadTellsTheLength() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(text).header("Cookie", page.cookies())
            .method("HEAD", HttpRequest.BodyPublishers.noBody()).build();

        assertThat(HTTP.send(request, BodyHandlers.ofString()).headers().firstValue("Content-Length")).hasValue("10");
    }

    @Test
    void removedDataIsGone() throws Exception {
        try (RawClient client = RawClient.join(page)) {
            client.send("[\"set\",\"Shelf1\",\"removed\",\"notes/a b.txt\"]");
            client.await("fix");

            assertThat(get(text, page.cookies()).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void dataIsGoneWithItsSession() throws Exception {
        try (RawClient client = RawClient.join(page)) {
            client.send("[\"set\",\"Shelf1\",\"removed\",\"other\"]");
            client.await("fix");
            assertThat(get(text, page.cookies()).statusCode()).isEqualTo(200);
        }
        Until.isTrue(Duration.ofSeconds(10), "the end of the data", () -> status(text, page.cookies()) == 404);
        assertThat(app.problems()).isEmpty();
    }

    @Test
    void aProxyMayServeTheApplicationBelowAnotherPath() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(app.url("shelf/")).header("X-Forwarded-Prefix", "/tools/x")
            .header("X-Forwarded-Proto", "https").build();
        HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());

        assertThat(response.headers().firstValue("Set-Cookie").orElseThrow())
            .endsWith("; Path=/tools/x; HttpOnly; SameSite=Lax; Secure");
        assertThat(response.body()).contains("\"/tools/x/tandem/data/", "src=\"/tools/x/tandem/assets/");
    }

    private URI address(String property) {
        return address(page, property);
    }

    private static URI address(StartPage page, String property) {
        return page.start().getJsonArray("frame").stream().filter(JsonArray.class::isInstance)
            .map(JsonValue::asJsonArray)
            .filter(parts -> parts.getString(0).equals("set") && parts.getString(2).equals(property))
            .map(parts -> page.url().resolve(parts.getString(3))).findFirst().orElseThrow();
    }

    private static int status(URI url, String cookies) {
        try {
            return get(url, cookies).statusCode();
        }
        catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> get(URI url, String cookies, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(url);
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
