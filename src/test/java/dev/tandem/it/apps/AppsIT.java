package dev.tandem.it.apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.tandem.it.TestWar;
import dev.tandem.it.WebApp;

/** Where apps are, and where they are not, in a WAR that has files and servlets of its own. */
class AppsIT {

    @RegisterExtension
    static final WebApp app = WebApp.of(TestWar.named("apps").classes(Notes.class, Broken.class, Control.class)
        .file("about/index.html", "about us").file("broken/logo.txt", "the logo"));

    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void removeApps() throws Exception {
        get("control?remove=");
        get("control?remove=later");
    }

    @Test
    void anAppIsToldWhatItsPageWasAskedForBy() throws Exception {
        HttpResponse<String> page = send(HttpRequest.newBuilder(app.url("Notes/rooms/a%20b?x=1&x=2"))
            .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")
            .header("Accept-Language", "de-CH,de;q=0.9"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("\"/rooms/a b {x=[1, 2]} Firefox 140 de-CH 127.0.0.1 null\"");
    }

    @Test
    void aNameWithoutItsSlashOrInAnotherCaseLeadsToTheApp() throws Exception {
        assertThat(redirectOf("Notes")).isEqualTo("/apps/Notes/");
        assertThat(redirectOf("Notes?x=1")).isEqualTo("/apps/Notes/?x=1");
        assertThat(redirectOf("notes/rooms/a%20b?x=1")).isEqualTo("/apps/Notes/rooms/a%20b?x=1");
        assertThat(app.problems()).isEmpty();
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        for (String path : new String[] { "nope", "nope/", "nope/deep/er", "tandem/assets/nope.js", "tandem/nope" }) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void withoutAMainAppTheRootListsAllApps() throws Exception {
        assertThat(get("").body()).contains("<a href=\"/apps/Notes/\">My &lt;notes></a> – What is to be kept");
        assertThat(get("__index__/").body()).isEqualTo(get("").body());
        assertThat(get("__index__").statusCode()).isEqualTo(200);
    }

    @Test
    void filesAndServletsOfTheWarStay() throws Exception {
        assertThat(get("about/").body()).isEqualTo("about us");
        assertThat(get("broken/logo.txt").body()).isEqualTo("the logo");
        assertThat(get("Notes/own/x").body()).startsWith("control");
    }

    @Test
    void anAppIsServedAndRemovedWhileTheApplicationRuns() throws Exception {
        assertThat(get("later/").statusCode()).isEqualTo(404);

        get("control?serve=later&owner=Ada");
        assertThat(get("later/").body()).contains("\"Ada\"");
        assertThat(get("__index__/").body()).contains("/apps/later/");
        assertThat(app.problems()).isEmpty();

        get("control?remove=later");
        assertThat(get("later/").statusCode()).isEqualTo(404);
    }

    @Test
    void anAppServedAgainTakesThePlaceOfTheOther() throws Exception {
        get("control?serve=later&owner=Ada");
        get("control?serve=later&owner=Bob");

        assertThat(get("later/").body()).contains("\"Bob\"");
        assertThat(app.problems()).singleElement().asString()
            .contains("TANDEM-0294: app 'later' of dev.tandem.it.apps.Notes "
            + "is replaced by dev.tandem.it.apps.Notes");
    }

    @Test
    void aMainAppServesTheRootAndAllPathsThatNobodyElseDoes() throws Exception {
        get("control?serve=&owner=Main");

        assertThat(get("").body()).contains("\"Main\"");
        assertThat(get("rooms/3").body()).contains("\"Main\"", "\"/rooms/3 {}");
        assertThat(get("about/").body()).isEqualTo("about us");
        assertThat(get("Notes/").body()).contains("\"/ {}").doesNotContain("\"Main\"");
        assertThat(get("robots.txt").statusCode()).isEqualTo(404);
        assertThat(get("tandem/nope").statusCode()).isEqualTo(404);
        assertThat(get("__index__/").body()).contains("/apps/Notes/");
    }

    @Test
    void aPageThatFailsTellsWhyToThoseWhoDevelop() throws Exception {
        HttpResponse<String> page = get("broken/");

        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).contains("TANDEM-0161: the page of app 'broken' could not be made")
            .contains("java.lang.IllegalStateException: on &lt;purpose>").contains("dev.tandem.it.apps.Broken.init");
        assertThat(app.awaitLog("TANDEM-0161")).contains("'broken'");
        assertThat(get("control").body()).isEqualTo("control 0");
    }

    @Test
    void onlyAGetMakesASession() throws Exception {
        HttpResponse<String> head = send(HttpRequest.newBuilder(app.url("broken/"))
            .method("HEAD", BodyPublishers.noBody()));
        HttpResponse<String> post = send(HttpRequest.newBuilder(app.url("broken/")).POST(BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(post.statusCode()).isEqualTo(405);
        assertThat(app.problems()).isEmpty();
    }

    private String redirectOf(String path) throws Exception {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).isEqualTo(302);
        URI location = app.url(path).resolve(response.headers().firstValue("Location").orElseThrow());
        return location.getRawPath() + (location.getRawQuery() == null ? "" : "?" + location.getRawQuery());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(app.url(path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
