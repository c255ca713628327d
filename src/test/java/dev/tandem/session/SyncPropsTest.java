package dev.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.tandem.client.BrowserRuntime;
import dev.tandem.testkit.TwoSides;

/** A model whose properties are not synchronised for a while. */
class SyncPropsTest {

    private static BrowserRuntime browser;

    private TwoSides<? extends Form> link;
    private Form form;

    @BeforeAll
    static void load() {
        browser = new BrowserRuntime();
        browser.load("dev/tandem/session/Form.js");
    }

    @AfterAll
    static void unload() {
        browser.close();
    }

    @BeforeEach
    void join() {
        link = new TwoSides<>(browser, Form.class);
        form = link.model;
        sync(false);
        form.heard.clear();
        browser.takeNotes();
    }

    @Test
    void whatTheBrowserSetsStaysThere() {
        browser.set("Form1", "free", "5");
        link.settle();

        assertThat(form.both.free.get()).isZero();
        assertThat(browser.get("Form1", "free")).isEqualTo("5");
        assertThat(form.isSyncProps()).isFalse();
    }

    @Test
    void aHandlerOfTheServerStillHearsOfIt() {
        browser.set("Form1", "free", "5");
        browser.set("Form1", "free", "6");
        link.settle();

        assertThat(form.heard).extracting(e -> e.oldValue() + " " + e.newValue()).containsExactly("0 5", "5 6");
    }

    @Test
    void withoutAHandlerNothingCrosses() {
        browser.set("Form1", "name", "\"Ann\"");

        assertThat(link.settle()).isEmpty();
    }

    @Test
    void aHandlerConnectedMeanwhileHears() {
        StringBuilder heard = new StringBuilder();
        link.run(() -> form.connect(events -> heard.append(events[0].newValue()), "name"));
        link.settle();

        browser.set("Form1", "name", "\"Ann\"");
        link.settle();

        assertThat(heard).hasToString("Ann");
    }

    @Test
    void aHandlerNeverHearsOfAValueThatWouldBeRefused() {
        browser.set("Form1", "size", "3");
        link.settle();

        assertThat(form.heard).isEmpty();
        assertThat(browser.get("Form1", "size")).isEqualTo("3");
    }

    @Test
    void whatTheServerSetsReachesTheBrowser() {
        browser.set("Form1", "free", "5");
        link.run(() -> form.both.free.set(6));
        link.settle();

        assertThat(browser.get("Form1", "free")).isEqualTo("6");
    }

    @Test
    void switchedOnAgainTheBrowserSendsWhatItHasSetLast() {
        browser.set("Form1", "free", "4");
        browser.set("Form1", "free", "5");
        browser.set("Form1", "name", "\"Ann\"");
        link.settle();
        form.heard.clear();

        sync(true);

        assertThat(form.both.free.get()).isEqualTo(5);
        assertThat(form.both.name.get()).isEqualTo("Ann");
        assertThat(form.heard).extracting(e -> e.oldValue() + " " + e.newValue()).containsExactly("0 5");
    }

    @Test
    void whatTheServerHasSetAfterTheBrowserIsNotSentBack() {
        browser.set("Form1", "free", "5");
        link.run(() -> form.both.free.set(6));
        link.settle();

        sync(true);

        assertThat(form.both.free.get()).isEqualTo(6);
        assertThat(browser.get("Form1", "free")).isEqualTo("6");
    }

    @Test
    void aServerThatSetsAtTheMomentOfSwitchingOnWins() {
        browser.set("Form1", "free", "5");
        link.settle();
        link.run(() -> {
            form.setSyncProps(true);
            form.both.free.set(6);
        });
        link.settle();

        assertThat(form.both.free.get()).isEqualTo(6);
        assertThat(browser.get("Form1", "free")).isEqualTo("6");
    }

    @Test
    void aValueThatIsRefusedWhenSwitchedOnIsCorrected() {
        browser.set("Form1", "size", "3");
        link.settle();

        sync(true);

        assertThat(browser.get("Form1", "size")).isEqualTo("7");
        assertThat(browser.takeNotes()).last().isEqualTo("size refused: at least 5");
    }

    @Test
    void afterwardsAllIsAsBefore() {
        sync(true);

        browser.set("Form1", "free", "5");

        assertThat(link.settle()).singleElement().asString().contains("[\"set\",\"Form1\",\"free\",5]");
        assertThat(form.both.free.get()).isEqualTo(5);
    }

    @Test
    void aModelThatWasNeverSwitchedOffRefusesSuchEvents() {
        link = new TwoSides<>(browser, Form.class);
        link.page.session.getConversation().offer("[2,1,[\"event\",\"Form1\",\"free\",5,0]]");
        link.server.settle();

        assertThat(link.page.getRefusals()).isEqualTo(1);
    }

    @Test
    void itBelongsToTheTurn() {
        assertThatThrownBy(() -> form.setSyncProps(true)).hasMessage(
            "TANDEM-0060: syncProps of Form1 was set outside its session's turn; wrap the call in "
            + "session.execute(...)");
    }

    private void sync(boolean on) {
        link.run(() -> form.setSyncProps(on));
        link.settle();
    }
}
