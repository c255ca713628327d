package dev.tandem.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Properties of both sides: who wins, and what is said about it. */
class SyncTest extends RuntimeTest {

    @BeforeEach
    void connect() {
        connectCounter();
    }

    @Test
    void aSetOfTheBrowserIsSent() {
        set("count", "5");

        assertThat(sent()).containsExactly("[2,1,['set','Counter1','count',5]]");
        assertThat(browser.takeNotes()).containsExactly("count Counter1 [[0,5]]");
    }

    @Test
    void aSetOfTheServerIsNotSentBack() {
        receive("[2,0,['set','Counter1','count',5]]");

        assertThat(get("count")).isEqualTo("5");
        assertThat(sent()).isEmpty();
        assertThat(browser.takeNotes()).containsExactly("count Counter1 [[0,5]]");
    }

    @Test
    void aSetOfTheServerDoesNotPassTheValidator() {
        receive("[2,0,['set','Counter1','count',-1]]");

        assertThat(get("count")).isEqualTo("-1");
    }

    @Test
    void aFrameSaysWhichFrameOfTheServerWasTheLast() {
        receive("[2,1,['want','Counter1',[]]]");
        receive("[3,1,['want','Counter1',[]]]");

        set("count", "5");

        assertThat(sent()).containsExactly("[2,3,['set','Counter1','count',5]]");
    }

    @Test
    void anEmptyFrameIsAnsweredAtOnceByAnother() {
        receive("[2,1]");

        assertThat(sent()).containsExactly("[2,2]");
    }

    @Test
    void aValueThatIsTheSameIsNeitherSentNorHandled() {
        set("items", "[]");
        set("count", "0");
        receive("[2,0,['set','Counter1','count',0],['set','Counter1','items',[]]]");

        assertThat(sent()).isEmpty();
        assertThat(browser.takeNotes()).isEmpty();
    }

    @Test
    void theBrowserSendsWhatItsValidatorMakes() {
        set("count", "1000");

        assertThat(sent()).containsExactly("[2,1,['set','Counter1','count',100]]");
    }

    @Test
    void aValueThatTheValidatorRefusesIsNotSent() {
        assertThatThrownBy(() -> set("count", "-5")).hasMessageContaining("negative");

        assertThat(get("count")).isEqualTo("0");
        assertThat(sent()).isEmpty();
    }

    @Test
    void aValueThatCannotBeSentIsRefusedBeforeAnythingChanges() {
        assertThatThrownBy(() -> run("model.value = () => 1")).hasMessageContaining(
            "TANDEM-0222: a function cannot be sent to the server; use what JSON can write, and models");

        assertThat(get("value")).isEqualTo("null");
        assertThat(sent()).isEmpty();
    }

    @Test
    void severalSetsInOneTurnAreOneFrameWithTheLastValueOfEach() {
        run("model.count = 1; model.value = 'a'; model.count = 2;");

        assertThat(sent()).containsExactly("[2,1,['set','Counter1','value','a'],['set','Counter1','count',2]]");
        assertThat(browser.takeNotes()).containsExactly("count Counter1 [[0,1],[1,2]]");
    }

    @Test
    void whatHandlersSetGoesWithTheFrameOfTheirTurn() {
        run("model.connect(() => { model.value = model.count + 1; }, 'count')");

        receive("[2,0,['set','Counter1','count',5]]");

        assertThat(sent()).containsExactly("[2,2,['round',1],['set','Counter1','value',6]]");
    }

    @Test
    void aSetThatWaitsIsDroppedWhenTheServerSetsTheSame() {
        startCounter();
        run("model.connect(() => { model.value = 'mine'; }, 'zoom')");
        browser.open();
        browser.takeSent();
        // The socket is closed for the moment: what is set waits.
        browser.close(1006);
        set("count", "5");
        browser.eval("browser.session.receive([2, 0, ['set', 'Counter1', 'count', 6]])");
        browser.advance(java.time.Duration.ofSeconds(1));

        browser.open();

        assertThat(sent()).containsExactly("[0,2,['hello','s',2,'1']]");
        assertThat(get("count")).isEqualTo("6");
    }

    @Test
    void aFixReplacesTheValueThatItAnswers() {
        set("count", "5");

        receive("[2,2,['fix','Counter1','count',3,2]]");

        assertThat(get("count")).isEqualTo("3");
        assertThat(browser.takeErrors()).isEmpty();
    }

    @Test
    void aFixDoesNotUndoWhatTheUserDidAfterIt() {
        set("count", "5");
        set("count", "6");

        receive("[2,2,['fix','Counter1','count',3,2]]");

        assertThat(get("count")).isEqualTo("6");
    }

    @Test
    void aFixOfALaterFrameCounts() {
        set("count", "5");
        set("count", "6");

        receive("[2,3,['fix','Counter1','count',3,3]]");

        assertThat(get("count")).isEqualTo("3");
    }

    @Test
    void aFixSaysWhyAValueWasRefused() {
        set("count", "5");

        receive("[2,2,['fix','Counter1','count',0,2,'odd numbers are not allowed']]");

        assertThat(browser.takeErrors()).singleElement().asString()
            .contains("Counter1.count", "odd numbers are not allowed");
    }

    @Test
    void aModelIsToldOfARefusalWhenItsHandlersHaveHeardOfTheOldValue() {
        run("model.refused = (name, message) => note('refused', name, message)");
        set("count", "5");
        browser.takeNotes();

        receive("[2,2,['fix','Counter1','count',0,2,'too many']]");

        assertThat(browser.takeNotes()).containsExactly("count Counter1 [[5,0]]", "refused count too many");
        assertThat(browser.takeErrors()).isEmpty();
    }

    @Test
    void aRefusalOfAValueThatIsGoneIsNotTold() {
        run("model.refused = (name, message) => note('refused', name, message)");
        set("count", "5");
        set("count", "6");
        browser.takeNotes();

        receive("[2,2,['fix','Counter1','count',0,2,'too many']]");

        assertThat(browser.takeNotes()).isEmpty();
    }

    @Test
    void onlyTheServerSetsItsReadonlyProperties() {
        assertThatThrownBy(() -> run("model.total = 1")).hasMessageContaining(
            "TANDEM-0225: property 'total' of Counter1 is read-only; its owner sets it with set(name, value)");
        assertThatThrownBy(() -> run("model.set('total', 1)")).hasMessageContaining(
            "TANDEM-0227: property 'total' of Counter1 is the server's; set it there");

        receive("[2,0,['set','Counter1','total',1]]");

        assertThat(get("total")).isEqualTo("1");
    }

    @Test
    void theBrowserSetsItsOwnReadonlyProperties() {
        run("model.set('clicks', 1)");

        assertThat(get("clicks")).isEqualTo("1");
        assertThat(sent()).isEmpty();
    }

    @Test
    void aPropertyThatDoesNotExistIsReportedAndTheRestIsApplied() {
        receive("[2,0,['set','Counter1','odd',1],['odd'],['set','Counter1','count',5],['set','Nobody1','x',1]]");

        assertThat(get("count")).isEqualTo("5");
        assertThat(browser.takeErrors()).hasSize(3);
    }
}
