package dev.tandem.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls of a hand-written module, in both directions. */
class CallsTest extends RuntimeTest {

    private static final String TIMER = """
        import { Model } from "tandem";
        export class Timer extends Model {
            static {
                Model.define(Timer, { name: "demo.Timer", methods: { at: [(json) => new Date(json)] } });
            }
            add(a, b) {
                return a + b;
            }
            at(date) {
                return date.getTime();
            }
            later() {
                return new Promise((resolve, reject) => Object.assign(globalThis, { resolve, reject }));
            }
            fail() {
                throw new RangeError("too far");
            }
            unwritable() {
                return () => {};
            }
            ask(...args) {
                this.remote("answer", ...args).then((value) => note("got", value), (error) => note(error.message));
            }
        }
        """;

    @BeforeEach
    void connect() {
        browser.define("demo/Timer.js", TIMER);
        browser.start(json("[1,0,['new','Timer1','demo.Timer',{},[]],['init','Timer1']]"));
        browser.open();
        browser.takeSent();
    }

    // Of the server --------------------------------------------------------------------------------------------------

    @Test
    void aCallIsSentAndItsPromiseKept() {
        ask("1, null, 'x'");
        assertThat(sent()).containsExactly("[2,1,['call','Timer1','answer',1,[1,null,'x']]]");

        receive("[2,2,['return',1,42]]");

        assertThat(browser.takeNotes()).containsExactly("got 42");
    }

    @Test
    void answersFindTheirCalls() {
        ask("1");
        ask("2");

        receive("[2,3,['return',2,'second'],['throw',1,'first']]");

        assertThat(browser.takeNotes()).containsExactlyInAnyOrder("got second", "first");
    }

    @Test
    void anAnswerToNoCallHasNoEffect() {
        receive("[2,1,['return',7,1],['throw',8,'x']]");

        assertThat(browser.takeNotes()).isEmpty();
        assertThat(browser.takeErrors()).isEmpty();
    }

    @Test
    void theEndOfTheSessionRejects() {
        ask("1");

        browser.close(1000);

        assertThat(browser.takeNotes()).containsExactly(
            "TANDEM-0241: 'answer' of Timer1 will not be answered, as its model or session has ended");
    }

    // By the server --------------------------------------------------------------------------------------------------

    @Test
    void whatAMethodReturnsIsTheAnswer() {
        receive("[2,1,['call','Timer1','add',1,[1,2]],['call','Timer1','add',2,['a','b']]]");

        assertThat(sent()).containsExactly("[2,2,['return',1,3],['return',2,'ab']]");
    }

    @Test
    void argumentsAreMadeOfJson() {
        receive("[2,1,['call','Timer1','at',1,[1500]]]");

        assertThat(sent()).containsExactly("[2,2,['return',1,1500]]");
    }

    @Test
    void aPromiseAnswersWhenItIsSettled() {
        receive("[2,1,['call','Timer1','later',1,[]]]");
        assertThat(sent()).isEmpty();

        browser.eval("resolve('now')");

        assertThat(sent()).containsExactly("[2,2,['return',1,'now']]");
    }

    @Test
    void aRejectedPromiseIsAnErrorsMessage() {
        receive("[2,1,['call','Timer1','later',1,[]]]");

        browser.eval("reject(new Error('never'))");

        assertThat(sent()).containsExactly("[2,2,['throw',1,'never']]");
    }

    @Test
    void anExceptionIsLoggedAndAnswered() {
        receive("[2,1,['call','Timer1','fail',1,[]]]");

        assertThat(sent()).containsExactly("[2,2,['throw',1,'too far']]");
        assertThat(browser.takeErrors()).singleElement().asString()
            .startsWith("TANDEM-0229: call of Timer1.fail failed");
    }

    @Test
    void whatCannotBeDoneIsAnsweredToo() {
        receive("[2,1,['call','Timer1','nothing',1,[]],['call','Timer2','add',2,[]],"
            + "['call','Timer1','unwritable',3,[]]]");

        assertThat(sent()).singleElement().asString().contains("['throw',1,'TANDEM-0242: Timer1 has no method",
            "['throw',2,'TANDEM-0228", "['throw',3,'TANDEM-0222");
    }

    private void ask(String arguments) {
        browser.run("Timer1", "model.ask(" + arguments + ")");
    }
}
