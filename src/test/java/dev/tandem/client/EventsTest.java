package dev.tandem.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Events that cross, and those that need not. */
class EventsTest extends RuntimeTest {

    @Test
    void anEventCrossesOnlyWhenTheServerWantsIt() {
        connectCounter("pressed");

        run("model.pressed(3); model.doubled(4);");

        assertThat(sent()).containsExactly("[2,1,['event','Counter1','pressed',3,null]]");
    }

    @Test
    void anEventCrossesFromTheTimeTheServerWantsIt() {
        connectCounter();
        run("model.doubled(1)");

        receive("[2,1,['want','Counter1',['doubled']]]");
        run("model.doubled(2)");

        assertThat(sent()).containsExactly("[2,2,['event','Counter1','doubled',4,null]]");
    }

    @Test
    void severalEventsOfOneTurnAreOneFrame() {
        connectCounter("pressed");

        run("model.pressed(1); model.pressed(2); model.count = 3;");

        assertThat(sent()).containsExactly("[2,1,['event','Counter1','pressed',1,null],"
            + "['event','Counter1','pressed',2,null],['set','Counter1','count',3]]");
    }

    @Test
    void aChangeOfABrowsersPropertyCrossesAsAnEvent() {
        connectCounter("zoom");

        set("zoom", "2");

        assertThat(sent()).containsExactly("[2,1,['event','Counter1','zoom',2,1]]");
    }

    @Test
    void anEventOfTheServerIsHandledOnceWithTheOthersOfItsFrame() {
        connectCounter();

        receive("[2,1,['event','Counter1','said','a'],['event','Counter1','said','b']]");

        assertThat(browser.takeNotes()).containsExactly("said Counter1 [\"a\",\"b\"]");
        assertThat(sent()).isEmpty();
    }

    @Test
    void anEmitterOfBothSidesIsHeardHereAndThere() {
        connectCounter("said");

        run("model.said('hi')");

        assertThat(sent()).containsExactly("[2,1,['event','Counter1','said','hi',null]]");
        assertThat(browser.takeNotes()).containsExactly("said Counter1 [\"hi\"]");
    }

    @Test
    void theServersTypesAreAskedForOnce() {
        connectCounter();

        run("model.connect(() => {}, 'presses'); model.connect(() => {}, 'presses', 'count', 'pressed', 'zoom');");

        assertThat(sent()).containsExactly("[2,1,['want','Counter1',['presses']]]");
    }

    @Test
    void whatTheServerDoesNotTellIsNotAskedFor() {
        connectCounter();

        run("model.connect(() => {}, '!secret', '!zoom', '!count')");

        assertThat(sent()).isEmpty();
    }

    @Test
    void aChangeOfAServersPropertyIsAnEventWithBothValues() {
        connectCounter();
        run("model.connect((e) => note(e.type, e.source.id, e.oldValue, e.value), 'presses')");

        receive("[2,1,['event','Counter1','presses',2,1]]");

        assertThat(browser.takeNotes()).containsExactly("presses Counter1 1 2");
    }

    @Test
    void anEmitterWhoseFunctionReturnsNothingEmitsNothing() {
        connectCounter("doubled");

        run("model.doubled(null); model.doubled();");

        assertThat(sent()).isEmpty();
    }

    @Test
    void anEventOfATypeThatIsNotDeclaredStaysHere() {
        connectCounter("custom");
        run("model.connect((e) => note(e.value), '!custom')");
        browser.takeSent();

        run("model.emit('custom', 1)");

        assertThat(browser.takeNotes()).containsExactly("1");
        assertThat(sent()).isEmpty();
    }

    @Test
    void handlersOfOneEventRunInOrderOfLabelAndAFailureStopsNone() {
        browser.start(json("[1,0,['new','Broken1','demo.Broken',{},[]],['init','Broken1']]"));

        assertThat(browser.takeNotes()).containsExactly("size [0]");
        assertThat(browser.takeErrors()).hasSize(3)
            .anyMatch(error -> error.contains("operation 'init' of Broken1 failed") && error.contains("broken init"))
            .anyMatch(error -> error.contains("could not connect to 'nowhere.size'"))
            .anyMatch(error -> error.contains("handler 'fail' of Broken1 failed") && error.contains("broken handler"));
    }

    @Test
    void disconnectEndsWhatConnectBegan() {
        connectCounter();
        run("model.connect(() => note('heard'), 'count:x')");

        run("model.disconnect('count:x'); model.count = 1;");

        assertThat(browser.takeNotes()).containsExactly("count Counter1 [[0,1]]");
    }

    @Test
    void connectWithoutAFunctionIsRefused() {
        connectCounter();

        assertThatThrownBy(() -> run("model.connect('count')")).hasMessageContaining("TANDEM-00");
    }

    @Test
    void whatCannotBeSentIsNotEmitted() {
        connectCounter("pressed");

        assertThatThrownBy(() -> run("const loop = []; loop.push(loop); model.pressed(loop)"))
            .hasMessageContaining("TANDEM-0222: an object that holds itself cannot be sent");
        assertThat(sent()).isEmpty();
    }
}
