package dev.tandem.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the page's first frame to the first frame of the browser. */
class StartTest extends RuntimeTest {

    @Test
    void theFirstFrameBuildsTheModelsBeforeTheSocketIsOpen() {
        browser.start(json("[1,0,['new','Counter1','demo.Counter',{'count':3},[]],['init','Counter1']]"));

        assertThat(get("count")).isEqualTo("3");
        assertThat(browser.getState()).isEqualTo("starting");
        assertThat(browser.takeErrors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "/?tandem-return=aB_-9, /", "/a?b=c&tandem-return=aB_-9#d, /a?b=c#d",
        "/?tandem-returned=x, /?tandem-returned=x" })
    void aTicketIsTakenOutOfTheAddressWhenThePageIsThere(String address, String shown) {
        browser.eval("globalThis.nextAddress = 'https://example.org" + address + "'");

        browser.start("[1,0]");

        assertThat(browser.eval("browser.address").asString()).isEqualTo("https://example.org" + shown);
    }

    @Test
    void theFirstFrameOfTheBrowserJoinsTheSession() {
        browser.start("[1,0]");

        browser.open();

        assertThat(sent()).containsExactly("[1,1,['hello','s',1,'1']]");
        assertThat(browser.getState()).isEqualTo("connected");
    }

    @Test
    void theSocketHasTheServersAddressAndTheSubprotocol() {
        browser.start("[1,0]");

        assertThat(browser.eval("browser.socket.url").asString()).isEqualTo("wss://example.org/demo/tandem/ws");
        assertThat(browser.eval("browser.socket.protocol").asString()).isEqualTo("tandem.1");
    }

    @Test
    void handlersHearOfTheDefaultAndTheInitialValueInOneCallAfterInit() {
        browser.start(json("[1,0,['new','Counter1','demo.Counter',{'count':3},[]],['init','Counter1']]"));

        assertThat(browser.takeNotes()).containsExactly(
            "init Counter1", "count Counter1 [[0,0],[0,3]]", "zoom Counter1 [[1,1]]");
    }

    @Test
    void aPropertyWithoutDefaultIsNullAndHasNoInitialEvent() {
        startCounter();

        run("model.connect((...events) => note('value', events.map((e) => [e.oldValue, e.value])), 'value')");

        assertThat(get("value")).isEqualTo("null");
        assertThat(browser.takeNotes()).noneMatch(note -> note.startsWith("value"));
    }

    @Test
    void childrenAreCompleteBeforeTheParentsInit() {
        browser.start(json("""
            [1,0,['new','Parent1','demo.Parent',{},[]],
            ['new','Counter2','demo.Counter',{},[]],['init','Counter2'],
            ['attr','Parent1','child',{'$':'model','id':'Counter2'}],['init','Parent1']]"""));

        assertThat(browser.takeNotes()).startsWith("init Counter2", "init Parent1 Counter2")
            .contains("child [[\"Counter2\",0]]");
    }

    @Test
    void aSubclassInheritsRedefinesAndOverrides() {
        browser.start(
            json("[1,0,['new','Twice1','demo.Twice',{},[]],['init','Twice1'],['event','Twice1','said','x']]"));

        assertThat(browser.get("Twice1", "count")).isEqualTo("2");
        assertThat(browser.get("Twice1", "zoom")).isEqualTo("1");
        assertThat(browser.takeNotes()).contains("count Twice1 [[2,2]]", "twice", "said Twice1 [\"x\"]", "more");
    }

    @Test
    void whatHappensBeforeTheSocketIsOpenGoesWithTheFirstFrame() {
        startCounter("pressed");
        set("count", "7");
        run("model.pressed('now')");

        browser.open();

        assertThat(sent()).containsExactly(
            "[1,1,['hello','s',1,'1'],['want','Counter1',['said']],['set','Counter1','count',7],"
                + "['event','Counter1','pressed','now',null]]");
    }

    @Test
    void theServersHandlersHearOfInitialValuesOfTheBrowsersProperties() {
        startCounter("zoom");

        browser.open();

        assertThat(sent().get(0)).contains("['event','Counter1','zoom',1,1]");
    }

    @Test
    void anUnknownClassIsReportedAndTheOthersAreMade() {
        browser.start("[1,0," + json("['new','Odd1','demo.Odd',{},[]],") + create("Counter1") + "]");

        assertThat(browser.hasModel("Counter1")).isTrue();
        assertThat(browser.takeErrors()).singleElement().asString()
            .contains("TANDEM-0229: operation 'new' of Odd1 failed",
            "TANDEM-0224: the page has no class demo.Odd");
    }
}
