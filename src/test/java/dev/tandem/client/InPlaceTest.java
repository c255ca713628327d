package dev.tandem.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists and maps that the browser changes in place; {@code Basket} is compiled. */
class InPlaceTest {

    private static BrowserRuntime browser;

    @BeforeAll
    static void load() {
        browser = new BrowserRuntime();
        browser.load("META-INF/tandem/dev/tandem/session/Basket.js");
    }

    @AfterAll
    static void unload() {
        browser.close();
    }

    @BeforeEach
    void start() {
        browser.start(
            "[1,0,[\"new\",\"Basket1\",\"dev.tandem.session.Basket\",{\"numbers\":[1,2,3]},[]],[\"init\",\"Basket1\"]]");
        browser.open();
        browser.takeSent();
        browser.run("Basket1", "model.events = []; model.connect((...all) => model.events.push(...all), 'numbers')");
    }

    private static List<String> sent() {
        return browser.takeSent().stream().map(frame -> frame.replace('"', '\'')).toList();
    }

    private static String run(String script) {
        return browser.run("Basket1", script).replace('"', '\'');
    }

    private static void receive(String frame) {
        browser.receive(frame.replace('\'', '"'));
    }

    @Test
    void eachChangeIsSentAsAPatch() {
        run("const list = model.$list('numbers'); list.add(4); list.insert(0, 0); list.set(1, 9); list.move(0, 4); "
            + "list.removeAt(0); list.remove(2); list.removeIf((n) => n > 3); list.addAll([7, 8]); list.clear()");

        assertThat(sent()).containsExactly("[2,1,['patch','Basket1','numbers','splice',3,0,[4]],"
            + "['patch','Basket1','numbers','splice',0,0,[0]],['patch','Basket1','numbers','splice',1,1,[9]],"
            + "['patch','Basket1','numbers','move',0,4],['patch','Basket1','numbers','splice',0,1,[]],"
            + "['patch','Basket1','numbers','splice',0,1,[]],['patch','Basket1','numbers','splice',1,1,[]],"
            + "['patch','Basket1','numbers','splice',2,0,[7,8]],['patch','Basket1','numbers','splice',0,4,[]]]");
    }

    @Test
    void anEventSaysWhatHasChangedAndKnowsTheValuesBefore() {
        run("model.$list('numbers').add(4); model.$list('numbers').move(0, 3); model.$list('numbers').removeAt(1)");

        assertThat(run("return model.events.map((e) => [e.change.kind, e.change.index, e.oldValue, e.value])"))
            .isEqualTo(
            "[['ADD',3,[1,2,3],[1,2,3,4]],['MOVE',0,[1,2,3,4],[2,3,4,1]],['REMOVE',1,[2,3,4,1],[2,4,1]]]");
    }

    @Test
    void aPatchOfTheServerIsAppliedAndNotSentBack() {
        receive("[2,0,['patch','Basket1','numbers',0,'splice',1,1,[8,9]],['patch','Basket1','numbers',0,'move',3,0]]");

        assertThat(run("return model.numbers")).isEqualTo("[3,1,8,9]");
        assertThat(sent()).isEmpty();
        assertThat(run("return model.events.length")).isEqualTo("2");
    }

    @Test
    void whatTheServerDidNotKnowIsUndoneByItsPatch() {
        run("model.$list('numbers').add(4)");
        run("model.$list('numbers').removeAt(0)");

        receive("[2,2,['patch','Basket1','numbers',2,'splice',4,0,[5]]]");

        assertThat(run("return model.numbers")).isEqualTo("[1,2,3,4,5]");
        assertThat(run("return model.events.map((e) => e.change.kind)")).isEqualTo("['ADD','REMOVE','ADD','ADD']");
    }

    @Test
    void aPatchThatDoesNotFitAsksForTheWholeValue() {
        receive("[2,0,['patch','Basket1','numbers',0,'splice',7,0,[5]]]");

        assertThat(sent()).containsExactly("[2,2,['resync','Basket1','numbers']]");
        assertThat(browser.takeErrors()).isEmpty();
    }

    @Test
    void aValueThatWasReadDoesNotChange() {
        assertThat(run("const before = model.numbers; model.$list('numbers').add(4); return [before, model.numbers]"))
            .isEqualTo("[[1,2,3],[1,2,3,4]]");
        assertThatThrownBy(() -> run("model.numbers.push(1)")).hasMessageContaining("TypeError");
    }

    @Test
    void anIndexOutOfRangeChangesNothing() {
        assertThatThrownBy(() -> run("model.$list('numbers').set(3, 1)")).hasMessageContaining(
            "TANDEM-0230: index 3 of list 'numbers' of Basket1 is out of bounds for length 3");

        assertThat(sent()).isEmpty();
    }

    @Test
    void readOnlyListsAreTheServers() {
        assertThatThrownBy(() -> run("model.$list('titles').add('x')")).hasMessageContaining("TANDEM-0227");

        receive("[2,0,['patch','Basket1','titles',0,'splice',0,0,['a']]]");

        assertThat(run("return model.titles")).isEqualTo("['a']");
    }

    @Test
    void manyChangesOfOneTurnAreSentAsOneValue() {
        run("for (let i = 0; i < 5000; i++) { model.$list('numbers').add(i); }");

        assertThat(sent()).singleElement().asString().contains("['set','Basket1','numbers',[1,2,3,0,")
            .hasSizeLessThan(200_000);
        assertThat(run("return model.events[4].oldValue")).isEqualTo("[1,2,3,0,1,2,3]");
    }

    @Test
    void entriesOfAMapAreSentOneByOne() {
        run("const map = model.$map('prices'); map.put('a', 1); map.put('$b', 2); map.put('a', 1); map.remove('a')");

        assertThat(sent()).containsExactly("[2,1,['patch','Basket1','prices','put',{'a':1}],"
            + "['patch','Basket1','prices','put',{'$$b':2}],['patch','Basket1','prices','remove',{'a':null}]]");
        assertThatThrownBy(() -> run("model.prices.put('c', 1)")).hasMessageContaining("Unsupported");
    }

    @Test
    void theServersPatchesOfMapsBecomeTheTypesDeclared() {
        receive("[2,0,['patch','Basket1','byNumber',0,'put',{'7':{'number':7,'title':'seven'}}]]");

        assertThat(run("return model.byNumber.get(7).title")).isEqualTo("'seven'");
        receive("[3,0,['patch','Basket1','byNumber',0,'remove',{'7':null}]]");
        assertThat(run("return model.byNumber.size()")).isEqualTo("0");
    }

    @Test
    void compiledCodeUsesTheSameMethods() {
        run("model.change(3)");

        assertThat(run("return model.numbers")).isEqualTo("[1,3]");
        assertThat(sent()).singleElement().asString().contains("['patch','Basket1','rows','splice',0,0,"
            + "[{'number':3,'title':'row 3'}]]", "['patch','Basket1','prices','put',{'apple':3.5}]",
            "['set','Basket1','numbers',[1,3]]");
        assertThat(run("return model.seen")).isEqualTo("['all','all','added at 0','added at -1']");
        assertThat(run("return model.counts.get('rows')")).isEqualTo("1");
    }

    @Test
    void whatIsHeldWhileSynchronizationIsOffGoesAsAWholeAfterwards() {
        receive("[2,1,['sync','Basket1',false]]");
        run("model.$list('numbers').add(4)");
        run("model.$list('numbers').add(5)");
        assertThat(sent()).isEmpty();

        receive("[3,1,['sync','Basket1',true]]");

        assertThat(sent()).containsExactly("[2,3,['set','Basket1','numbers',[1,2,3,4,5]]]");
    }

    @Test
    void whatIsHeldIsUndoneByAPatchOfTheServer() {
        receive("[2,1,['sync','Basket1',false]]");
        run("model.$list('numbers').add(4)");
        run("model.prices = { a: 1 }");

        receive("[3,1,['patch','Basket1','numbers',1,'splice',0,1,[]],['sync','Basket1',true]]");

        assertThat(run("return model.numbers")).isEqualTo("[2,3]");
        assertThat(sent()).containsExactly("[2,3,['set','Basket1','prices',{'a':1}]]");
    }
}
