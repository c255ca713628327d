package dev.tandem.it.resume;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;

import dev.tandem.it.TestWar;
import dev.tandem.it.WebApp;
import dev.tandem.it.browser.Browser;
import dev.tandem.it.browser.Tab;
import dev.tandem.it.client.FaultProxy;
import dev.tandem.it.data.Depot;

/** A page whose connection breaks, in a real browser: it goes on where it was, and its user hardly notices. */
class ResumeIT {

    @RegisterExtension
    static final WebApp app = WebApp.of(TestWar.named("resume").classes(Ledger.class, Depot.class));

    @RegisterExtension
    final Browser browser = new Browser();

    private FaultProxy network;
    private Tab tab;
    private Page page;

    @BeforeEach
    void open() throws IOException {
        network = FaultProxy.to(app.url("ledger/"));
        tab = browser.open(network.url());
        page = tab.page();
        awaitConnected();
        page.evaluate("window.samePage = true");
    }

    @AfterEach
    void close() throws IOException {
        network.close();
    }

    private void awaitConnected() {
        assertThat(page.locator("html[data-tandem=connected]")).isAttached();
    }

    private void awaitLost() {
        assertThat(page.locator("html[data-tandem=lost]")).isAttached();
    }

    @Test
    void whoTypesWhileTheNetworkIsAwayLosesNothing() {
        Locator field = page.locator("input");
        field.fill("before");
        network.down();
        awaitLost();
        field.press("End");
        page.keyboard().type(" and after");
        field.press("Home");

        network.up();
        awaitConnected();

        assertThat(field).hasValue("before and after");
        assertThat(field).isFocused();
        assertThat(page.evaluate("document.activeElement.selectionStart")).isEqualTo(0);
        assertThat(page.evaluate("window.samePage")).isEqualTo(true);
    }

    @Test
    void aLossOfSomeSecondsIsToldInAQuietLine() {
        page.locator("input").focus();
        network.down();

        assertThat(page.locator(".tandem-lost [role=status]")).hasText("Connection lost, trying again…");
        assertThat(page.locator("input")).isFocused();
        page.keyboard().type("x");
        network.up();

        assertThat(page.locator(".tandem-lost")).hasCount(0);
        assertThat(page.locator("input")).hasValue("x");
    }

    @Test
    void nothingIsLostAndNothingComesTwiceHoweverOftenTheNetworkBreaks() {
        long seed = Long.getLong("tandem.faults.seed", 7);
        int faults = Integer.getInteger("tandem.faults", 15);
        Random random = new Random(seed);
        page.getByText("go").click();

        for (int i = 0; i < faults; i++) {
            page.waitForTimeout(random.nextInt(500));
            network.cut();
        }

        int all = Ledger.ENTRIES;
        awaitSum("server " + all + " wrong 0 place " + all + " entries true browser " + all + " wrong 0 answers "
            + all);
        assertThat(page.evaluate("window.samePage")).isEqualTo(true);
        assertThat(app.problems()).isEmpty();
    }

    private void awaitSum(String expected) {
        tab.waitUntil(() -> {
            page.getByText("sum").click();
            page.waitForTimeout(200);
            return page.locator("output").textContent().equals(expected);
        });
    }

    @Test
    void aConnectionThatDiesWithoutAWordIsReplaced() {
        page.locator("input").fill("one");
        network.stall();
        page.locator("input").fill("two");
        awaitLost();

        network.cut();
        network.flow();
        awaitConnected();
        page.getByText("sum").click();

        assertThat(page.locator("output")).containsText("server 0");
        assertThat(page.locator("input")).hasValue("two");
    }

    @Test
    void aSecondPageOfTheSameSessionHasASessionOfItsOwn() {
        page.locator("input").fill("mine");
        Tab other = browser.open(network.url());

        assertThat(other.page().locator("html[data-tandem=connected]")).isAttached();
        assertThat(other.page().locator("input")).hasValue("");
        assertThat(page.locator("html[data-tandem=connected]")).isAttached();
    }

    @Test
    void whatTheServerSendsGoesOnWhereItWas() {
        openDepot();
        page.evaluate("document.getElementById('large').click()");
        cutWhileUnderWay();

        assertThat(page.locator("output")).containsText("; large 104857600 1",
            new ContainsTextOptions().setTimeout(60_000));
        assertThat(tab.errors()).isEmpty();
    }

    @Test
    void whatTheBrowserSendsGoesOnWhereItWas() {
        openDepot();
        page.evaluate("send(100 << 20, 'large.bin')");
        cutWhileUnderWay();

        assertThat(page.locator("output")).containsText("large.bin 104857600 104857600 test",
            new ContainsTextOptions().setTimeout(60_000));
    }

    private void openDepot() {
        page.navigate(network.url().resolve("../depot/").toString());
        awaitConnected();
    }

    private void cutWhileUnderWay() {
        for (int i = 0; i < 5; i++) {
            String before = page.locator("b").textContent();
            tab.waitUntil(() -> !page.locator("b").textContent().equals(before));
            network.cut();
        }
    }
}
