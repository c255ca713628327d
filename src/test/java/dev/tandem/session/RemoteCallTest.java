package dev.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.tandem.RemoteException;
import dev.tandem.client.BrowserRuntime;
import dev.tandem.testkit.TwoSides;

/** Calls of the server by the browser: both sides as they are compiled. */
class RemoteCallTest {

    private static BrowserRuntime browser;

    private final TwoSides<Calculator> sides = new TwoSides<>(browser, Calculator.class);
    private final Calculator calculator = sides.model;

    @BeforeAll
    static void load() {
        browser = new BrowserRuntime();
        browser.load("dev/tandem/session/Calculator.js");
    }

    @AfterAll
    static void unload() {
        browser.close();
    }

    @Test
    void theResultComesBack() {
        sides.inBrowser("model.startAdd(1, 2)");

        assertThat(calculator.both.shown.get()).isEqualTo("sum 3");
    }

    @Test
    void theMethodSeesWhatTheBrowserHasSetBefore() {
        sides.inBrowser("model.startAdd(1, 2)");

        assertThat(calculator.log).containsExactly("add 1 2 shown adding");
    }

    @Test
    void recordsCrossInBothDirections() {
        sides.inBrowser("model.startMirror()");

        assertThat(calculator.both.shown.get()).isEqualTo("x 1");
    }

    @Test
    void aMethodThatReturnsNothingAnswersToo() {
        sides.inBrowser("model.startNote('hello')");

        assertThat(calculator.log).containsExactly("hello");
        assertThat(calculator.both.shown.get()).isEqualTo("noted");
    }

    @Test
    void aStageAnswersWhenItIsComplete() {
        sides.inBrowser("model.startSlow()");
        assertThat(calculator.both.shown.get()).isEmpty();

        calculator.slowResult.complete(41);
        sides.settle();

        assertThat(calculator.both.shown.get()).isEqualTo("slow 42");
    }

    @Test
    void aStageThatFailsRejects() {
        sides.inBrowser("model.remote('slow').catch(e => { model.shown = e.message; })");

        calculator.slowResult.completeExceptionally(new RemoteException("too slow"));
        sides.settle();

        assertThat(calculator.both.shown.get()).isEqualTo("too slow");
    }

    @Test
    void theMessageOfARemoteExceptionReachesTheBrowser() {
        sides.inBrowser("model.startRefuse()");

        assertThat(calculator.both.shown.get()).isEqualTo("refused: not today");
    }

    @Test
    void whatAnyOtherExceptionSaysStaysOnTheServer() {
        sides.inBrowser("model.startFail()");

        assertThat(calculator.both.shown.get()).isEqualTo("failed: TANDEM-0096: the call failed on the server; "
            + "its log tells why");
    }

    @Test
    void aResultThatCannotBeWrittenFails() {
        sides.inBrowser("model.remote('unwritable').catch(e => { model.shown = e.message; })");

        assertThat(calculator.both.shown.get()).startsWith("TANDEM-0096");
    }

    @Test
    void aMethodThatIsNotMarkedIsRefused() {
        sides.inBrowser("model.remote('hidden').catch(e => { model.shown = e.message; })");

        assertThat(calculator.log).isEmpty();
        assertThat(calculator.both.shown.get())
            .isEqualTo("TANDEM-0097: the server has refused the call; its log tells why");
        assertThat(sides.page.getRefusals()).isEqualTo(1);
    }

    @Test
    void anArgumentThatCannotBeSentRejects() {
        sides.inBrowser("model.remote('note', () => {}).catch(e => { model.shown = e.message; })");

        assertThat(calculator.both.shown.get()).startsWith("TANDEM-0222");
    }

    @Test
    void disposingTheModelRejectsItsCalls() {
        sides.onServer(() -> calculator.createOther(made -> { }));
        browser.run("Calculator2", "model.remote('slow').catch(e => note(e.message))");
        sides.settle();

        sides.onServer(() -> sides.page.facade.getModelById("Calculator2").dispose());

        assertThat(browser.takeNotes()).containsExactly(
            "TANDEM-0241: 'slow' of Calculator2 will not be answered, as its model or session has ended");
    }

    @Test
    void anAnswerThatComesAfterTheEndOfTheSessionIsDropped() {
        sides.inBrowser("model.startSlow()");
        sides.page.session.close();
        sides.settle();

        calculator.slowResult.complete(1);
        sides.settle();

        assertThat(calculator.both.shown.get()).isEmpty();
    }

    // Typed events ---------------------------------------------------------------------------------------------------

    @Test
    void aRecordEmittedInTheBrowserIsTheRecordOnTheServer() {
        sides.inBrowser("model.drag(5)");

        assertThat(calculator.log).containsExactlyInAnyOrder("dragged 5 of Calculator1", "drag");
    }

    @Test
    void aRecordEmittedOnTheServerIsTheRecordInTheBrowser() {
        sides.onServer(() -> calculator.moved.emit(new Calculator.Point(3, 4)));

        assertThat(calculator.both.shown.get()).isEqualTo("moved to 3");
    }
}
