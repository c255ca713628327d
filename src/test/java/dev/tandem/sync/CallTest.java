package dev.tandem.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.tandem.RemoteException;
import dev.tandem.client.BrowserRuntime;
import dev.tandem.session.Calculator;
import dev.tandem.session.Calculator.Point;
import dev.tandem.testkit.TwoSides;

/** Calls of the browser by the server: both sides as they are compiled. */
class CallTest {

    private static BrowserRuntime browser;

    private final TwoSides<Calculator> sides = new TwoSides<>(browser, Calculator.class);
    private final Calculator calculator = sides.model;
    private final List<Object> answers = new ArrayList<>();

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
    void theResultOfABrowsersMethodComesAsTheDeclaredType() {
        sides.onServer(() -> calculator.length("four").thenAccept(answers::add));

        assertThat(answers).containsExactly(4);
    }

    @Test
    void recordsCrossInBothDirections() {
        sides.onServer(() -> calculator.swap(new Point(1, 2)).thenAccept(answers::add));

        assertThat(answers).containsExactly(new Point(2, 1));
    }

    @Test
    void aMethodSeesWhatTheTurnHasChanged() {
        sides.onServer(() -> {
            calculator.callAny("getShown").thenAccept(answers::add);
            calculator.both.shown.set("new");
        });

        assertThat(answers).containsExactly("new");
    }

    @Test
    void aMethodRunsAfterTheHandlersOfWhatCameWithIt() {
        sides.onServer(() -> {
            calculator.callAny("getShown").thenAccept(answers::add);
            calculator.moved.emit(new Point(7, 1));
        });

        assertThat(answers).containsExactly("moved to 7");
    }

    @Test
    void callsRunInTheirOrder() {
        sides.onServer(() -> {
            calculator.length("a");
            calculator.callAny("getCount").thenAccept(answers::add);
            calculator.length("b");
            calculator.callAny("getCount").thenAccept(answers::add);
        });

        assertThat(answers).containsExactly(1, 2);
    }

    @Test
    void whatFollowsRunsInTheTurn() {
        sides.onServer(() -> {
            calculator.length("a").thenAccept(length -> calculator.both.shown.set("first"));
            calculator.length("b").thenRunAsync(() -> answers.add(sides.page.session.isCurrent()));
        });

        assertThat(browser.get("Calculator1", "shown")).isEqualTo("\"first\"");
        assertThat(answers).containsExactly(true);
    }

    @Test
    void anExceptionInTheBrowserEndsTheStageWithItsMessage() {
        sides.onServer(() -> calculator.callAny("breakDown").exceptionally(this::keep));

        assertThat(answers).singleElement().isInstanceOf(RemoteException.class)
            .hasToString("dev.tandem.RemoteException: broken in the browser");
        assertThat(browser.takeErrors()).singleElement().asString().contains("call of Calculator1.breakDown");
    }

    @Test
    void aStageOfTheBrowserAnswersWhenItIsComplete() {
        sides.inBrowser("model.startSlow()");
        sides.onServer(() -> calculator.callAny("later").thenAccept(answers::add));
        assertThat(answers).isEmpty();

        sides.onServer(() -> calculator.slowResult.complete(41));

        assertThat(answers).containsExactly(41);
    }

    @Test
    void aCallOfAnUnknownMethodThrows() {
        sides.onServer(() -> assertThatThrownBy(() -> calculator.callAny("nothing"))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessage("TANDEM-0088: the browser side of dev.tandem.session.Calculator has no method 'nothing' that "
            + "can "
                + "be called; declare it public in JS, with types that exist on both sides"));
    }

    @Test
    void handlersAndTheRuntimesOwnMethodsCannotBeCalled() {
        sides.onServer(() -> {
            for (String method : List.of("showMove", "init", "dispose", "remote", "set", "toString")) {
                assertThatThrownBy(() -> calculator.callAny(method)).hasMessageStartingWith("TANDEM-0088");
            }
        });
    }

    @Test
    void aCallWithAnotherNumberOfArgumentsThrows() {
        sides.onServer(() -> assertThatThrownBy(() -> calculator.callAny("length", "a", "b"))
            .hasMessageStartingWith(
            "TANDEM-0089: method 'length' of the browser side of dev.tandem.session.Calculator takes 1"));
    }

    @Test
    void aCallForAnotherTypeThrows() {
        sides.onServer(() -> assertThatThrownBy(() -> calculator.callAny(String.class, "length", "a"))
            .hasMessageStartingWith("TANDEM-0090: method 'length' of the browser side of dev.tandem.session.Calculator "
                + "returns java.lang.Integer, not java.lang.String"));
    }

    @Test
    void anArgumentThatCannotBeWrittenThrowsAndSendsNothing() {
        List<String> frames = sides.page.run(() -> assertThatThrownBy(() -> calculator.callAny("length", new Thread()))
            .hasMessageStartingWith("TANDEM-0100"));

        assertThat(frames).isEmpty();
    }

    @Test
    void aCallOutsideTheTurnThrows() {
        assertThatThrownBy(() -> calculator.length("a"))
            .hasMessageStartingWith(
            "TANDEM-0060: method 'length' of Calculator1 was called outside its session's turn");
    }

    @Test
    void waitingWithinTheTurnThrowsInsteadOfBlockingForEver() {
        sides.onServer(() -> {
            CompletableFuture<Integer> future = calculator.length("a").toCompletableFuture();
            assertThatThrownBy(future::join).hasMessageStartingWith("TANDEM-0092");
            assertThatThrownBy(future::get).hasMessageStartingWith("TANDEM-0092");
            assertThatThrownBy(() -> future.thenApply(x -> x).join()).hasMessageStartingWith("TANDEM-0092");
        });
    }

    @Test
    void disposingTheModelEndsItsCalls() {
        sides.onServer(() -> {
            Calculator other = calculator.createOther(made -> { });
            other.length("a").exceptionally(error -> (Integer) keep(error));
            other.dispose();
        });

        assertThat(answers).singleElement().asString().contains("TANDEM-0093: Calculator2.length will not be answered");
        assertThat(sides.page.getRefusals()).isZero();
    }

    @Test
    void closingTheSessionEndsItsCalls() {
        sides.page.run(() -> calculator.length("a").exceptionally(error -> (Integer) keep(error)));

        sides.page.session.close();
        sides.server.settle();

        assertThat(answers).singleElement().asString().contains("TANDEM-0093");
    }

    @Test
    void callsWithoutAnswersAreLimited() {
        sides.page.run(() -> {
            for (int i = 0; i < BrowserCalls.MAX_PENDING; i++) {
                calculator.length("a");
            }
            assertThatThrownBy(() -> calculator.length("a")).isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("TANDEM-0091: 1000 calls of session");
        });
    }

    @Test
    void aModelCallsItsBrowserSideWhileItIsMade() {
        CompletionStage<?>[] stage = new CompletionStage<?>[1];
        sides.onServer(() -> calculator.createOther(
            made -> stage[0] = made.length("ab").thenAccept(answers::add)));

        assertThat(answers).containsExactly(2);
    }

    private Object keep(Throwable error) {
        answers.add(error instanceof java.util.concurrent.CompletionException ? error.getCause() : error);
        return null;
    }
}
