package dev.tandem.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the user sees when the connection is lost. */
class OverlayTest extends RuntimeTest {

    @BeforeEach
    void connect() {
        connectCounter();
        browser.eval("browser.randomValue = 1");
    }

    @Test
    void aMomentWithoutConnectionIsNotShown() {
        browser.close(1006);
        browser.advance(Duration.ofMillis(1999));
        browser.eval("browser.window.dispatch('online'); browser.open();");
        browser.advance(Duration.ofSeconds(5));

        assertThat(browser.getBodyText()).isEmpty();
    }

    @Test
    void aLossIsShownOnceAndTakenAwayOnReturn() {
        browser.close(1006);
        browser.advance(Duration.ofMillis(500));
        browser.close(1006);
        browser.advance(Duration.ofMillis(1500));
        assertThat(browser.getBodyText()).isEqualTo("Connection lost, trying again…");

        browser.open();

        assertThat(browser.getBodyText()).isEmpty();
    }

    @Test
    void itIsSpokenAndStyledByClass() {
        browser.close(1006);
        browser.advance(Duration.ofMillis(2000));

        assertThat(browser.eval("document.body.children[0].className").asString()).isEqualTo("tandem-lost");
        assertThat(browser.eval("JSON.stringify(document.body.children[0].children[0].attributes)").asString())
            .isEqualTo("{\"role\":\"status\",\"aria-live\":\"polite\"}");
    }

    @Test
    void whoIsNotLetInAnyMoreIsOfferedToSignIn() {
        browser.eval("browser.refuses = '/demo/tandem/ws'");
        for (int i = 0; i < 5; i++) {
            browser.close(1006);
            browser.advance(Duration.ofSeconds(15));
        }

        assertThat(browser.getBodyText()).isEqualTo("You are not signed in any more.Sign in");
        assertThat(browser.getState()).isEqualTo("closed");
    }

    @Test
    void aServerThatIsAwayIsNoReasonToSignIn() {
        for (int i = 0; i < 5; i++) {
            browser.close(1006);
            browser.advance(Duration.ofSeconds(15));
        }

        assertThat(browser.getBodyText()).isEqualTo("Connection lost, trying again…");
    }

    @Test
    void whoHasSignedOutIsToldSo() {
        browser.close(4002);

        assertThat(browser.getBodyText()).isEqualTo("You have been signed out.Start again");
    }

    @Test
    void anEndedSessionOffersANewOne() {
        browser.close(1000);
        assertThat(browser.getBodyText()).isEqualTo("This session has ended.Start again");

        browser.eval("document.body.children[0].children[1].click()");

        assertThat(browser.getReloadCount()).isEqualTo(1);
    }

    @Test
    void aPageThatCouldNotBeBuiltSaysSoWithoutACode() {
        browser.start("[1,0," + json("['new','Odd1','demo.Odd',{},[]],") + create("Counter1") + "]");

        assertThat(browser.getBodyText()).contains("Something went wrong.").doesNotContain("TANDEM");
        assertThat(browser.hasModel("Counter1")).isTrue();
    }

    @Test
    void aDeveloperSeesWhatHasFailedAndWhere() {
        startInDevelopment();
        assertThat(browser.getBodyText()).isEmpty();

        run("model.connect(() => { throw new Error('no luck'); }, 'value'); model.value = 1;");

        assertThat(browser.getBodyText()).contains("of Counter1 failed: ", "no luck");
    }

    @Test
    void aDeveloperSeesTheLinesOfJava() {
        startInDevelopment();
        browser.eval("browser.answer = 'at demo.Counter.show(Counter.java:42)'");

        run("model.connect(() => { throw new Error('no luck'); }, 'value'); model.value = 1;");

        assertThat(browser.getBodyText()).startsWith("at demo.Counter.show(Counter.java:42)");
        assertThat(browser.eval("browser.posted[0]").asString()).isEqualTo("/tandem/stacks");
        assertThat(browser.eval("browser.posted[1]").asString()).contains("no luck");
    }

    private void startInDevelopment() {
        browser.startPage(json("{'session':'s','app':'test','socket':'/ws','development':'/tandem/stacks','frame':[1,0,"
            + create("Counter1") + "," + init("Counter1") + "]}"));
    }

    @Test
    void aHandlerThatFailsDoesNotDisturbTheUser() {
        connectCounter();

        run("model.connect(() => { throw new Error('no luck'); }, 'value'); model.value = 1;");

        assertThat(browser.getBodyText()).isEmpty();
    }
}
