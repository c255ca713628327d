package dev.tandem.it.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Locator;

import dev.tandem.it.WebApp;
import dev.tandem.it.browser.Browser;
import dev.tandem.it.browser.Tab;
import dev.tandem.it.client.RawClient;

class ChatIT {

    @RegisterExtension
    static final WebApp app = WebApp.showcase();

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void whatOneSaysAllHear() {
        Tab ann = enter("Ann");
        Tab ben = enter("Ben");

        say(ann, "Good morning");

        assertThat(messages(ben).last()).containsText("Ann");
        assertThat(messages(ben).last().locator("p")).hasText("Good morning");
        assertThat(messages(ann).last().locator("p")).hasText("Good morning");
        assertThat(app.problems()).isEmpty();
    }

    @Test
    void markupIsShownAsItWasWritten() {
        Tab ann = enter("<i>Ann</i>");

        say(ann, "<img src=x onerror='document.title=1'>");

        assertThat(messages(ann).last().locator("p")).hasText("<img src=x onerror='document.title=1'>");
        assertThat(messages(ann).last().locator("b")).hasText("<i>Ann</i>");
        assertThat(ann.page().locator("img")).hasCount(0);
        assertThat(ann.errors()).isEmpty();
    }

    @Test
    void aNewcomerSeesWhatWasSaidBefore() {
        say(enter("Ann"), "Before you came");

        Tab ben = enter("Ben");

        assertThat(messages(ben).last()).containsText("Before you came");
    }

    @Test
    void whoIsThereIsShownToAll() {
        Tab ann = enter("Ann");
        Tab cleo = enter("Cleo");
        assertThat(ann.page().locator(".people")).containsText("Cleo");

        cleo.page().close();

        assertThat(ann.page().locator(".people")).not().containsText("Cleo");
    }

    @Test
    void aNameThatIsTakenGetsANumber() {
        enter("Dora");
        Tab second = browser.open(app.url("chat/"));

        rename(second, "Dora");

        assertThat(second.page().getByLabel("Your name")).hasValue("Dora 2");
    }

    @Test
    void fiftyMessagesAreKeptAndLongOnesRefused() throws Exception {
        Tab ben = enter("Ben");
        try (RawClient client = RawClient.open(app.url("chat/"))) {
            for (int i = 1; i <= 60; i++) {
                client.send("[\"event\",\"Chat1\",\"said\",\"number " + i + "\"]");
            }
            client.send("[\"event\",\"Chat1\",\"said\",\"" + "x".repeat(501) + "\"]");
            client.send("[\"event\",\"Chat1\",\"said\",\"the end\"]");
            assertThat(messages(ben).last()).containsText("the end");
            Tab ann = enter("Ann");

            assertThat(messages(ann).last()).containsText("the end");
            assertThat(messages(ann)).hasCount(50);
            assertThat(messages(ann).first()).containsText("number 12");
        }
    }

    private Tab enter(String name) {
        Tab tab = browser.open(app.url("chat/"));
        rename(tab, name);
        assertThat(tab.page().locator(".people")).containsText(name);
        return tab;
    }

    private static void rename(Tab tab, String name) {
        // The room names everybody first.
        assertThat(tab.page().getByLabel("Your name")).not().hasValue("");
        tab.page().getByLabel("Your name").fill(name);
        tab.page().getByLabel("Your name").press("Enter");
    }

    private static void say(Tab tab, String text) {
        tab.page().getByPlaceholder("Say something").fill(text);
        tab.page().getByPlaceholder("Say something").press("Enter");
    }

    private static Locator messages(Tab tab) {
        return tab.page().locator(".message");
    }
}
