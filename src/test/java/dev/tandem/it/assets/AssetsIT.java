package dev.tandem.it.assets;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Route;

import dev.tandem.it.TestWar;
import dev.tandem.it.WebApp;
import dev.tandem.it.browser.Browser;
import dev.tandem.it.browser.Tab;
import dev.tandem.it.server.DeploymentFailedException;

/** What classes use, in a real browser: before their modules, once, in order. */
class AssetsIT {

    private static final String WEB_JAR = "WEB-INF/classes/META-INF/resources/webjars/frames/2.0/dist/";

    @RegisterExtension
    static final WebApp app = WebApp.of(war("assets").classes(Gallery.class, Picture.class, Remote.class));

    @RegisterExtension
    final Browser browser = new Browser();

    static TestWar war(String name) {
        return TestWar.named(name)
            .file("WEB-INF/classes/META-INF/maven/org.webjars.npm/frames/pom.properties", "version=2.0\n")
            .file(WEB_JAR + "frames.css", "@import 'base.css'; .frame { border-top: 3px solid rgb(1, 2, 3) }")
            .file(WEB_JAR + "base.css", ".frame { padding-left: 7px }")
            .file(WEB_JAR + "frames.js", "var frames = [galleryLib]")
            .file(WEB_JAR + "shapes.mjs", "import { pi } from './pi.mjs'; export const circle = (r) => r * pi;")
            .file(WEB_JAR + "pi.mjs", "export const pi = 3;")
            .file(WEB_JAR + "more.css", ".picture { margin-left: 11px }")
            .file(WEB_JAR + "more.js", "frames.push('more');")
            .file(WEB_JAR + "colours.mjs", "export const red = '#f00';");
    }

    @Test
    void theAssetsOfAModelAreThereBeforeIt() {
        Tab tab = browser.open(app.url("gallery/"));

        assertThat(tab.page().locator("output")).hasText("lib lib 6");
        assertThat(tab.page().locator("output")).hasCSS("border-top", "3px solid rgb(1, 2, 3)");
        assertThat(tab.page().locator("output")).hasCSS("padding-left", "7px");
        tab.waitUntil(() -> tab.requests().stream().anyMatch(url -> url.matches(".*/Gallery-[\\w-]{22}\\.svg")));
        assertThat(tab.errors()).isEmpty();
        assertThat(app.problems()).isEmpty();
    }

    @Test
    void aModelThatComesLaterBringsWhatIsMissing() {
        Tab tab = browser.open(app.url("gallery/"));
        tab.page().click("#late");

        assertThat(tab.page().locator(".picture")).hasText("lib+more #f00 1");
        assertThat(tab.page().locator(".picture")).hasCSS("margin-left", "11px");
        assertThat(tab.errors()).isEmpty();
        assertThat(app.problems()).isEmpty();
    }

    @Test
    void aRemoteScriptIsAllowedForAndChecked() {
        Tab tab = browser.open(app.url("gallery/"));
        serveRemotely(tab, "var chart=\"drawn\";");

        tab.page().navigate(app.url("elsewhere/").toString());

        assertThat(tab.page().locator("h2")).hasText("drawn");
        assertThat(tab.page().locator("h2")).hasCSS("margin-left", "13px");
    }

    @Test
    void aRemoteScriptThatWasChangedIsNotRun() {
        Tab tab = browser.open(app.url("gallery/"));
        serveRemotely(tab, "var chart=\"evil\";");

        tab.page().navigate(app.url("elsewhere/").toString());

        assertThat(tab.page().locator("h2")).hasText("no chart");
    }

    @Test
    void aPageThatDoesNotUseARemoteScriptDoesNotAllowForIt() throws Exception {
        assertThat(policy("gallery/")).doesNotContain("example");
        assertThat(policy("elsewhere/")).contains("script-src 'self' https://cdn.example;",
            "font-src 'self' https://cdn.example https://fonts.example;");
    }

    @Test
    void aRemoteScriptThatComesTooLateForThePolicyIsWarnedOf() {
        Tab tab = browser.open(app.url("gallery/"));
        tab.page().click("#remote");

        assertThat(tab.page().locator("h2")).hasText("no chart");
        app.awaitLog("TANDEM-0299: dev/tandem/it/assets/Remote.js loads from");
    }

    @Test
    void anAssetThatIsMissingFailsTheDeployment() {
        TestWar broken = TestWar.named("absent").classes(Absent.class);

        assertThatThrownBy(() -> app.server().deploy(broken.build(), broken.fileName()))
            .isInstanceOf(DeploymentFailedException.class).hasMessageContaining("TANDEM-0270: there is no file ");
    }

    private static void serveRemotely(Tab tab, String script) {
        tab.page().route("https://cdn.example/**", route -> route.fulfill(new Route.FulfillOptions()
            .setHeaders(Map.of("Access-Control-Allow-Origin", "*"))
            .setContentType(route.request().url().endsWith(".js") ? "text/javascript" : "text/css")
            .setBody(route.request().url().endsWith(".js") ? script : "h2 { margin-left: 13px }")));
    }

    private static String policy(String path) throws Exception {
        HttpResponse<String> response = HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(URI.create(app.url(path).toString())).build(), BodyHandlers.ofString());
        return response.headers().firstValue("Content-Security-Policy").orElseThrow();
    }
}
