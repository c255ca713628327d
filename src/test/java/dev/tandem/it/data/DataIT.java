package dev.tandem.it.data;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.tandem.it.NotOn;
import dev.tandem.it.TestWar;
import dev.tandem.it.WebApp;
import dev.tandem.it.browser.Browser;
import dev.tandem.it.browser.Tab;

/** Bytes between a real server, with a heap of 256 MB, and a real browser. */
class DataIT {

    private static final String LARGER = "a message of 64 KB from the browser arrives with four bytes too many";

    @RegisterExtension
    static final WebApp app = WebApp.of(TestWar.named("depot").classes(Depot.class));

    @RegisterExtension
    final Browser browser = new Browser();

    private Tab tab;
    private Locator output;

    @BeforeEach
    void open() {
        tab = browser.open(app.url("depot/"));
        output = tab.page().locator("output");
        assertThat(output).hasText("init; early 5 111");
    }

    @Test
    void aStreamArrives() {
        order("stream");

        assertThat(output).containsText("; stream 8 100");
        assertThat(tab.page().locator("p")).hasText("stream 8 of -1");
        assertThat(app.problems()).isEmpty();
    }

    @Test
    void nothingArrivesToo() {
        order("empty");

        assertThat(output).containsText("; empty 0 none");
    }

    @Test
    void anAddressIsFetched() {
        order("url");

        assertThat(output).containsText("; url 7 100");
        assertThat(tab.errors()).isEmpty();
    }

    @Test
    void whatIsNotThereIsTold() {
        order("missing");

        assertThat(output).hasText(Pattern.compile("missing failed: .*z.txt answers 404.*"));
    }

    @Test
    void aStreamThatFailsIsToldOnBothSides() {
        order("broken");

        assertThat(output).containsText("broken failed: TANDEM-0567");
        app.awaitLog("the disk is broken");
    }

    @Test
    void aHundredMegabytesArriveAndLeaveRoomForOtherMessages() {
        order("large");
        assertThat(tab.page().locator("p")).containsText("large");
        order("tick");

        assertThat(tab.page().locator("b")).containsText("1 ");
        assertThat(output).not().containsText("large");
        assertThat(output).containsText("; large 104857600 1", new ContainsTextOptions().setTimeout(60_000));
        assertThat(tab.page().locator("b")).hasText("1 all");
        assertThat(tab.errors()).isEmpty();
    }

    @Test
    void aCancelledTransferIsToldToTheBrowser() {
        order("large");
        assertThat(tab.page().locator("p")).containsText("large");

        order("cancel");

        assertThat(output).containsText("large failed: TANDEM-0566");
        assertThat(app.problems()).isEmpty();
    }

    // The other way --------------------------------------------------------------------------------------------------

    @Test
    void aFileArrivesOnTheServerAndIsAnswered() {
        tab.page().evaluate("send(1000, 'a.txt')");

        assertThat(output).hasText("a.txt 1000 1000 test");
        assertThat(tab.page().locator("p")).hasText("1000 of 1000");
        assertThat(tab.errors()).isEmpty();
        assertThat(app.problems()).isEmpty();
    }

    @Test
    @NotOn(value = "tomee", because = LARGER)
    void aHundredMegabytesReachTheServerAndLeaveRoomForOtherMessages() {
        tab.page().evaluate("send(100 << 20, 'large.bin')");
        assertThat(tab.page().locator("p")).containsText(" of 104857600");
        order("tick");

        assertThat(tab.page().locator("b")).containsText("1 ");
        assertThat(output).not().containsText("large");
        assertThat(output).hasText("large.bin 104857600 104857600 test", new HasTextOptions().setTimeout(60_000));
        assertThat(tab.errors()).isEmpty();
        assertThat(app.problems()).isEmpty();
    }

    @Test
    @NotOn(value = "tomee", because = LARGER)
    void theBrowserCancelsAnUpload() {
        tab.page().evaluate("send(100 << 20, 'large.bin')");
        assertThat(tab.page().locator("p")).containsText(" of 104857600");

        tab.page().evaluate("controller.abort()");

        assertThat(output).hasText("TANDEM-0552: upload 'file' of Depot1 was cancelled");
        order("tick");
        assertThat(tab.page().locator("b")).containsText("1 ");
        assertThat(app.problems()).isEmpty();
    }

    @Test
    void anUploadThatIsTooLargeIsRefused() {
        tab.page().evaluate("tiny(4)");
        assertThat(output).containsText("TANDEM-0571");

        tab.page().evaluate("tiny(3)");
        assertThat(output).hasText("taken");
    }

    private void order(String what) {
        tab.page().locator("#" + what).dispatchEvent("click");
    }
}
