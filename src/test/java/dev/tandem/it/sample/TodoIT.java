package dev.tandem.it.sample;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Locator;

import dev.tandem.it.WebApp;
import dev.tandem.it.browser.Browser;
import dev.tandem.it.browser.Tab;

/** The to-do application of {@code src/it/todo}, built from the published artifacts as its user would. */
class TodoIT {

    @RegisterExtension
    static final WebApp app = WebApp.sample("todo");

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void aTaskThatOneAddsAppearsInAllTabs() {
        Tab ada = signIn("ada");
        Tab bob = signIn("bob");

        add(bob, "Water the plants");

        assertThat(task(ada, "Water the plants")).containsText("bob");
        assertThat(task(bob, "Water the plants")).containsText("bob");
        assertThat(ada.errors()).isEmpty();
        assertThat(app.problems()).isEmpty();
    }

    @Test
    void aTickedTaskIsSweptAwayByTheTimer() {
        Tab ada = signIn("ada");
        Tab bob = signIn("bob");
        add(ada, "Post the letter");

        task(bob, "Post the letter").locator("input").check();

        assertThat(task(ada, "Post the letter").locator("label")).hasClass("done");
        assertThat(task(ada, "Post the letter")).hasCount(0);
        assertThat(task(bob, "Post the letter")).hasCount(0);
    }

    @Test
    void onlyAManagerRemovesTasks() {
        Tab ada = signIn("ada");
        Tab bob = signIn("bob");
        add(bob, "Feed the cat");

        assertThat(task(bob, "Feed the cat").locator(".remove")).hasCount(0);
        task(ada, "Feed the cat").locator(".remove").click();
        assertThat(task(bob, "Feed the cat")).hasCount(0);
    }

    @Test
    void aTaskWithoutATitleIsRefused() {
        Tab ada = signIn("ada");

        add(ada, "   ");

        assertThat(ada.page().locator(".problem")).hasText("A task has 1 to 100 characters.");
    }

    @Test
    void nobodyGetsInWithoutARole() throws Exception {
        assertThat(get("").statusCode()).isEqualTo(401);
        assertThat(get("").headers().firstValue("WWW-Authenticate")).hasValueSatisfying(
            challenge -> assertThat(challenge).containsIgnoringCase("basic").contains("To do"));
        assertThat(get("bob:wrong").statusCode()).isEqualTo(401);
        assertThat(get("eve:eve").statusCode()).isEqualTo(403);
        assertThat(get("bob:bob").statusCode()).isEqualTo(200);
    }

    private Tab signIn(String name) {
        Tab tab = browser.openAs(name, name, app.url(""));
        assertThat(tab.page().locator(".user")).hasText("Signed in as " + name);
        return tab;
    }

    private static void add(Tab tab, String title) {
        tab.page().getByLabel("New task").fill(title);
        tab.page().getByLabel("New task").press("Enter");
    }

    private static Locator task(Tab tab, String title) {
        return tab.page().locator("li").filter(new Locator.FilterOptions().setHasText(title));
    }

    private static HttpResponse<String> get(String credentials) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(app.url(""));
        if (!credentials.isEmpty()) {
            request.header("Authorization", "Basic "
                + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
