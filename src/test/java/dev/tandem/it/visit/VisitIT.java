package dev.tandem.it.visit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import dev.tandem.it.TestWar;
import dev.tandem.it.WebApp;
import dev.tandem.it.browser.Browser;
import dev.tandem.it.browser.Tab;

/** What belongs to one browser's visit: its address and history, its cookies, its console. */
class VisitIT {

    @RegisterExtension
    static final WebApp app = WebApp.of(TestWar.named("visit").classes(Visit.class)
        .file("WEB-INF/classes/META-INF/tandem/texts_de.properties", "startAgain = Neu beginnen")
        .parameter("tandem.cookies.keys", "a key for tests that has more than thirty-two letters"));

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void theServerChangesTheAddressAndHearsTheUserGoBackAndForward() {
        Page page = browser.open(app.url("visit/")).page();
        assertThat(line(page)).hasText("0 visits, no theme: /[]");

        click(page, "go");
        assertThat(page).hasURL(app.url("visit/rooms/a%20b?x=1").toString());
        assertThat(line(page)).hasText("0 visits, no theme: /[] /rooms/a%20b?x=1[rooms, a b]");

        page.goBack();
        assertThat(line(page)).hasText(Pattern.compile("a b] /\\[]$"));
        page.goForward();
        assertThat(line(page)).hasText(Pattern.compile("/\\[] /rooms/a%20b\\?x=1\\[rooms, a b]$"));
        assertThat(app.problems()).isEmpty();
    }

    @Test
    void aPageSpeaksAsItsApplicationDoesInTheLanguageOfItsUser() throws Exception {
        assertThat(fetch("de-AT,en;q=0.5")).contains("\"texts\":{\"startAgain\":\"Neu beginnen\"}",
            "<html lang=\"de-AT\">");
        assertThat(fetch("en")).doesNotContain("\"texts\"");
    }

    private static String fetch(String languages) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(app.url("visit/")).header("Accept-Language", languages).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    @Test
    void anEntryThatIsReplacedIsNotComeBackTo() {
        Page page = browser.open(app.url("visit/")).page();
        click(page, "go");
        assertThat(page).hasURL(app.url("visit/rooms/a%20b?x=1").toString());

        click(page, "replace");
        assertThat(page).hasURL(app.url("visit/replaced").toString());
        assertThat(line(page)).hasText(Pattern.compile("/replaced\\[replaced]$"));
        page.goBack();
        assertThat(page).hasURL(app.url("visit/").toString());
    }

    @Test
    void aDeepAddressIsTheAppsFromTheStart() {
        Page page = browser.open(app.url("visit/deep/%C3%BC?q=a+b&q=~")).page();

        assertThat(line(page)).hasText(Pattern.compile("/deep/%C3%BC\\?q=a\\+b&q=~\\[deep, ü]$"));
        assertThat(page).hasURL(app.url("visit/deep/%C3%BC?q=a+b&q=~").toString());
    }

    @Test
    void linksWithinTheAppLoadNoPageAndOthersDo() {
        Tab tab = browser.open(app.url("visit/"));
        Page page = tab.page();
        page.getByText("inside").click();

        assertThat(line(page)).hasText("0 visits, no theme: /[] /linked[linked]");
        assertThat(page).hasURL(app.url("visit/linked").toString());
        page.getByText("outside").click();
        assertThat(page.locator("h1")).hasText("Apps");
    }

    @Test
    void cookiesOfThePageAndLaterOnesAreThereForTheNextSessionAndForNoScript() {
        Page page = browser.open(app.url("visit/")).page();
        page.waitForResponse(response -> response.url().contains("/tandem/cookies/") && response.status() == 200,
            () -> click(page, "cookie"));
        page.reload();

        assertThat(line(page)).hasText(Pattern.compile("^1 visits, dark:"));
        assertThat(page.evaluate("document.cookie")).isEqualTo("");
        assertThat(app.problems()).isEmpty();
    }

    @Test
    void aForgedCookieIsNone() {
        Page page = browser.open(app.url("visit/")).page();
        page.context().cookies().stream().filter(cookie -> cookie.name.equals("visits")).forEach(cookie -> {
            cookie.value = cookie.value.replaceFirst("^t1\\.MQ\\.", "t1.OTk.");
            page.context().addCookies(List.of(cookie));
        });
        page.reload();

        assertThat(line(page)).hasText(Pattern.compile("^0 visits"));
    }

    @Test
    void theConsoleAndErrorsOfAPageAreInTheServersLog() {
        Page page = browser.open(app.url("visit/")).page();
        assertThat(app.awaitLog("TANDEM-0524")).contains("INFO").contains("(app 'visit', Chrome ")
            .contains("started {\"at\":1}");

        click(page, "break");

        assertThat(app.awaitLog("TypeError")).containsPattern("ERROR|SEVERE")
            .contains("TypeError: on purpose | FORGED | at ");
    }

    private static Locator line(Page page) {
        return page.locator("p").first();
    }

    private static void click(Page page, String button) {
        page.getByText(button, new Page.GetByTextOptions().setExact(true)).click();
    }
}
