package dev.tandem.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The end of models, which the server decides. */
class DisposeTest extends RuntimeTest {

    @BeforeEach
    void connect() {
        browser.start(json("""
            [1,0,['new','Parent1','demo.Parent',{},[]],
            ['new','Counter1','demo.Counter',{},['pressed']],['init','Counter1'],
            ['attr','Parent1','child',{'$':'model','id':'Counter1'}],['init','Parent1'],
            ['set','Parent1','children',[{'$':'model','id':'Counter1'}]],
            ['set','Parent1','chosen',{'$':'model','id':'Counter1'}]]"""));
        browser.open();
        browser.run("Parent1", "model.shown = model.children");
        browser.takeSent();
        browser.takeNotes();
    }

    @Test
    void aDisposedModelLeavesAttributesAndPropertiesOfOthers() {
        receive("[2,1,['dispose','Counter1']]");

        assertThat(browser.hasModel("Counter1")).isFalse();
        assertThat(browser.get("Parent1", "child")).isEqualTo("null");
        assertThat(browser.get("Parent1", "children")).isEqualTo("[]");
        assertThat(browser.get("Parent1", "chosen")).isEqualTo("null");
        assertThat(browser.get("Parent1", "shown")).isEqualTo("[]");
        assertThat(sent()).isEmpty();
    }

    @Test
    void itLeavesValuesWithinValues() {
        browser.run("Parent1", "model.shown = [[model.child, 1], {a: model.child, b: 2}]");
        browser.run("Parent1", "model.chosen = new Map([['a', model.child], ['b', 2]])");
        browser.takeSent();

        receive("[2,2,['dispose','Counter1']]");

        assertThat(browser.get("Parent1", "shown")).isEqualTo("[[1],{\"b\":2}]");
        assertThat(browser.get("Parent1", "chosen")).isEqualTo("{\"b\":2}");
    }

    @Test
    void aValueThatHoldsItselfIsLeftAlone() {
        browser.run("Parent1", "const own = {a: 1}; own.own = own; model.shown = own; globalThis.own = own");

        receive("[2,1,['dispose','Counter1']]");

        assertThat(browser.run("Parent1", "return model.shown === own")).isEqualTo("true");
    }

    @Test
    void aListThatLosesManyTellsItsHandlersOnce() {
        receive("[2,1,['new','Counter2','demo.Counter',{},[]],['init','Counter2'],['set','Parent1','children',"
            + "[{'$':'model','id':'Counter1'},{'$':'model','id':'Counter2'}]]]");
        browser.run("Parent1", "model.connect('children', (...events) => note('children', events.length))");
        browser.takeNotes();

        receive("[3,1,['dispose','Counter1'],['dispose','Counter2']]");

        assertThat(browser.takeNotes()).contains("children 1");
    }

    @Test
    void initFindsNoneThatWasDisposedBefore() {
        receive("[2,1,['dispose','Counter1'],['new','Parent2','demo.Parent',{},[]],"
            + "['set','Parent2','chosen',{'$':'model','id':'Parent1'}],['init','Parent2']]");

        assertThat(browser.get("Parent1", "children")).isEqualTo("[]");
    }

    @Test
    void domListenersGoWithTheModel() {
        browser.eval("globalThis.button = null");
        browser.run("Parent1", "globalThis.button = model.button; button.click();");

        receive("[2,1,['dispose','Parent1']]");
        browser.eval("button.click()");

        assertThat(browser.takeNotes()).containsExactly("clicked", "disposed Parent1");
        assertThat(browser.takeErrors()).isEmpty();
    }

    @Test
    void aDisposedModelSendsNothingMore() {
        browser.run("Counter1", "globalThis.gone = model");
        receive("[2,1,['dispose','Counter1']]");

        assertThatThrownBy(() -> browser.eval("gone.count = 5")).hasMessageContaining("TANDEM-0021");
        assertThatThrownBy(() -> browser.eval("gone.pressed()")).hasMessageContaining("TANDEM-0021");
        assertThat(sent()).isEmpty();
    }

    @Test
    void handlersOfADisposedModelAreForgotten() {
        receive("[2,1,['dispose','Parent1'],['set','Counter1','count',9]]");

        assertThat(browser.takeNotes()).contains("count Counter1 [[0,9]]").noneMatch(note -> note.startsWith("child"))
            .noneMatch(note -> note.startsWith("all"));
    }

    @Test
    void theBrowserCannotDisposeWhatTheServerOwns() {
        assertThatThrownBy(() -> browser.run("Counter1", "model.dispose()"))
            .hasMessageContaining("TANDEM-0226: Counter1 belongs to the server; dispose it there");

        assertThat(browser.hasModel("Counter1")).isTrue();
    }

    @Test
    void aFailureOfDisposeIsReported() {
        browser.receive("[2,1,"
            + json("['new','Broken3','demo.Broken',{},[]],['dispose','Broken3'],['dispose','Nobody1']]"));

        assertThat(browser.hasModel("Broken3")).isFalse();
        assertThat(browser.takeErrors()).singleElement().asString().contains("broken dispose");
    }
}
