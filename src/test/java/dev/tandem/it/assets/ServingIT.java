package dev.tandem.it.assets;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tandem.it.NotOn;
import dev.tandem.it.TestWar;
import dev.tandem.it.WebApp;
import dev.tandem.it.browser.Browser;
import dev.tandem.it.browser.Tab;

/** How pages with many modules, shared assets and shared data are served. */
class ServingIT {

    @RegisterExtension
    static final WebApp app = WebApp.of(war());

    @RegisterExtension
    final Browser browser = new Browser();

    private final HttpClient http = HttpClient.newHttpClient();

    private static TestWar war() {
        String folder = "WEB-INF/classes/dev/tandem/it/assets/many/";
        TestWar war = TestWar.named("serving").classes(Many.class)
            .file(folder + "All.js", IntStream.range(0, Many.COUNT)
            .mapToObj(i -> "import { n" + i + " } from \"./M" + i + ".js\";\n").collect(Collectors.joining("", "",
                "export const total = " + IntStream.range(0, Many.COUNT).mapToObj(i -> "n" + i)
                    .collect(Collectors.joining(" + ")) + ";\n")));
        IntStream.range(0, Many.COUNT).forEach(i -> war.file(folder + "M" + i + ".js", "export const n" + i + " = 1;\n")
            .file(folder + "M" + i + ".css", "output { --m" + i + ": 1px }\n"));
        return war;
    }

    @Test
    void aPageOfManyModulesTakesThreeRequests() {
        Tab tab = browser.open(app.url("many/"));

        assertThat(tab.page().locator("output")).hasText("40");
        assertThat(tab.page().locator("html")).hasAttribute("data-tandem", "connected");
        assertThat(tab.requests().stream().filter(url -> url.startsWith("http"))).hasSize(3);
        assertThat(tab.errors()).isEmpty();
        assertThat(app.problems()).isEmpty();
    }

    @Test
    void whatAPageLoadsIsKeptForEver() throws Exception {
        String script = asset(get("many/").body());

        HttpResponse<String> plain = get(script);
        HttpResponse<String> packed = get(script, "Accept-Encoding", "gzip");

        assertThat(plain.headers().map()).containsKeys("etag", "content-length").doesNotContainKey("content-encoding");
        assertThat(header(plain, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(plain, "Content-Type")).startsWith("text/javascript");
        assertThat(header(plain, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(packed, "ETag")).isNotEqualTo(header(plain, "ETag"));
        assertThat(get(script, "If-None-Match", "\"x\", " + header(plain, "ETag")).statusCode()).isEqualTo(304);
        assertThat(get("tandem/assets/none-0000000000000000000000.js").statusCode()).isEqualTo(404);
    }

    @Test
    void theHeadOfAnAssetIsToBeHadAlone() throws Exception {
        HttpResponse<String> head = http.send(HttpRequest.newBuilder(app.url(asset(get("many/").body())))
            .method("HEAD", HttpRequest.BodyPublishers.noBody()).build(), BodyHandlers.ofString());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(Long.parseLong(header(head, "Content-Length"))).isGreaterThan(10_000);
    }

    @Test
    void sharedAssetsAreAskedForAgain() throws Exception {
        get("many/");

        HttpResponse<String> response = get("tandem/assets/shared/worker.js");

        assertThat(response.body()).endsWith("answer(42);");
        assertThat(header(response, "Cache-Control")).isEqualTo("no-cache");
        assertThat(get("tandem/assets/shared/worker.js", "If-None-Match", header(response, "ETag")).statusCode())
            .isEqualTo(304);
        assertThat(get("tandem/assets/shared/worker.js", "Range", "bytes=0-4").body()).isEqualTo("const");
        assertThat(get("tandem/assets/shared/none.js").statusCode()).isEqualTo(404);
        assertThat(get("tandem/assets/shared/none").statusCode()).isEqualTo(404);
    }

    @Test
    void sharedDataIsServedInParts() throws Exception {
        get("many/");

        HttpResponse<String> all = get("tandem/data/shared/data/numbers.txt");
        HttpResponse<String> part = get("tandem/data/shared/data/numbers.txt", "Range", "bytes=2-4");

        assertThat(all.body()).isEqualTo("0123456789");
        assertThat(header(all, "Content-Type")).startsWith("text/plain");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("234");
        assertThat(header(part, "Content-Range")).isEqualTo("bytes 2-4/10");
        assertThat(get("tandem/data/shared/data/numbers.txt", "If-None-Match", header(all, "ETag")).statusCode())
            .isEqualTo(304);
        assertThat(get("tandem/data/shared/none.txt").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = { "assets", "assets/", "assets/none", "assets/none.js", "assets/none.js.map",
        "assets/shared/",
        "assets/shared/none", "assets/shared/none.exe", "assets/shared/a%20b.js", "assets/shared/many/",
        "assetview/none.js", "assetview/shared/none", "data/", "data/shared/", "data/shared/none",
        "data/shared/%C3%BC?x=1",
        "data/none/x.txt", "data/none", "nothing" })
    void anUnknownNameIsAShortPageThatSaysSo(String path) throws Exception {
        HttpResponse<String> response = get("tandem/" + path);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).hasSizeLessThan(2_000).doesNotContain("Exception", "\tat ");
        assertThat(app.problems()).isEmpty();
    }

    @Test
    void developersSeeTheLinesOfAnAsset() throws Exception {
        Tab tab = browser.open(app.url("many/"));
        String script = asset(tab.page().content());

        tab.page().navigate(app.url(script.replace("assets/", "assetview/") + "#L3").toString());

        assertThat(tab.page().locator("li:target")).hasCount(1);
        assertThat(tab.page().locator("li").nth(0)).containsText("const $m={};");
        assertThat(tab.errors()).isEmpty();
        tab.page().navigate(app.url("tandem/assetview/shared/worker.js#L2").toString());
        assertThat(tab.page().locator("li:target")).hasText("answer(42);");
    }

    @Test
    @NotOn(value = "glassfish", because = "it answers 503 to each path with a colon, before any application sees it")
    void aLineOfAStackTraceLeadsToTheLinesOfAnAsset() throws Exception {
        Tab tab = browser.open(app.url("many/"));
        String script = asset(tab.page().content());

        tab.page().navigate(app.url(script + ":3:7").toString());

        assertThat(tab.page()).hasURL(app.url(script.replace("assets/", "assetview/")) + "#L3");
        assertThat(tab.page().locator("li:target")).hasCount(1);
        assertThat(tab.errors()).isEmpty();
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(app.url(path));
        return http.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> response, String name) {
        Optional<String> value = response.headers().firstValue(name);
        return value.orElse(null);
    }

    /** Returns the path of the page's modules. */
    private static String asset(String page) {
        return page.replaceAll("(?s).*src=\"/serving/(tandem/assets/Many[^\"]+)\".*", "$1");
    }
}
