package dev.tandem.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values on the wire, in both directions. */
class ValueTest extends RuntimeTest {

    @BeforeEach
    void connect() {
        connectCounter();
    }

    @ParameterizedTest
    @ValueSource(strings = { "null", "true", "0", "1.5", "1e+300", "9007199254740991", "''",
        "'text \\\\ \\n ü \uD83D\uDE00'",
        "'<script>\\u003c/script>'", "{'$':'NaN'}", "{'$':'Infinity'}", "{'$':'-Infinity'}", "{'$':'-0'}",
        "{'$':'long','v':'9007199254740993'}", "{'$':'model','id':'Counter1'}", "[1,[2,{'a':[{'$':'NaN'}]}]]",
        "{'$$':1,'$$x':{'$$$':2}}", "{'__proto__':1}", "{}" })
    void aValueComesBackAsItWas(String json) {
        receive("[2,0,['set','Counter1','value'," + json.replace("\\u003c", "<") + "]]");

        assertThat(get("value")).isEqualTo(json(json).replace("\\u003c", "<"));
        assertThat(browser.takeErrors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "NaN", "Infinity", "-0", "9007199254740993n", "[NaN]" })
    void aNumberThatIsTheSameIsNotSentTwice(String number) {
        run("model.value = " + number);
        browser.takeSent();

        run("model.value = " + number);

        assertThat(sent()).isEmpty();
    }

    @Test
    void numbersArriveAsWhatTheyAre() {
        receive("[2,0,['set','Counter1','value',[{'$':'NaN'},{'$':'-0'},{'$':'long','v':'9007199254740993'}]]]");

        assertThat(run("return [Number.isNaN(model.value[0]), Object.is(model.value[1], -0), "
            + "model.value[2] === 9007199254740993n]")).isEqualTo("[true,true,true]");
    }

    @Test
    void smallBigIntsAreNumbers() {
        run("model.value = 12n");

        assertThat(sent()).containsExactly("[2,1,['set','Counter1','value',12]]");
    }

    @Test
    void mapsAndSetsAndTypedArraysAreWritten() {
        run("model.value = new Map([['$a', new Set([1])], ['b', new Float64Array([3.5])]])");

        assertThat(sent()).containsExactly("[2,1,['set','Counter1','value',{'$$a':[1],'b':[3.5]}]]");
    }

    @ParameterizedTest
    @ValueSource(strings = { "Uint8Array.of(1, 255)", "Int8Array.of(1, -1)", "Uint8Array.of(1, 255).buffer",
        "new DataView(Uint8Array.of(0, 1, 255).buffer, 1)" })
    void bytesAreWrittenAsSuch(String bytes) {
        run("model.value = " + bytes);

        assertThat(sent()).containsExactly("[2,1,['set','Counter1','value',{'$':'bytes','v':'Af8='}]]");
    }

    @Test
    void bytesArriveAsSuch() {
        receive("[2,0,['set','Counter1','value',{'$':'bytes','v':'Af8='}]]");

        assertThat(run("return [model.value instanceof Uint8Array, ...model.value]")).isEqualTo("[true,1,255]");
    }

    @Test
    void recordsAreWrittenByComponentAndRevived() {
        receive("[2,0,['set','Counter1','point',{'x':1,'y':2}]]");

        assertThat(run("return model.point.constructor.name")).isEqualTo("\"Point\"");
        assertThat(get("point")).isEqualTo("{\"x\":1,\"y\":2}");
    }

    @Test
    void whatKnowsItsJsonIsWrittenThatWay() {
        run("const red = { toJSON: () => 'RED' }; model.value = new Map([[red, red]])");

        assertThat(sent()).containsExactly("[2,1,['set','Counter1','value',{'RED':'RED'}]]");
    }

    @Test
    void aModelIsTheObjectItself() {
        receive("[2,0,['set','Counter1','value',{'$':'model','id':'Counter1'}]]");

        assertThat(run("return model.value === model")).isEqualTo("true");
    }

    @Test
    void modelsThatDoNotExistAreNullAndLeftOutOfLists() {
        receive("[2,0,['set','Counter1','value',{'$':'model','id':'Odd1'}],"
            + "['set','Counter1','items',[1,{'$':'model','id':'Odd1'},null]]]");

        assertThat(get("value")).isEqualTo("null");
        assertThat(get("items")).isEqualTo("[1,null]");
    }

    @ParameterizedTest
    @ValueSource(strings = { "Symbol('x')", "() => 1", "new (class Node {})()", "Promise.resolve()",
        "[new WeakMap()]" })
    void whatCannotBeWrittenIsRefused(String value) {
        assertThatThrownBy(() -> run("model.value = " + value)).hasMessageContaining("TANDEM-0222");

        assertThat(sent()).isEmpty();
    }

    @Test
    void aKindOfValueThatIsNotKnownIsReported() {
        receive("[2,0,['set','Counter1','value',{'$':'odd'}]]");

        assertThat(browser.takeErrors()).singleElement().asString()
            .contains("TANDEM-0221: unknown kind of value 'odd'");
    }
}
