package dev.tandem.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the browser's event system has beyond the table: its own signatures, and JavaScript's values. */
class BrowserEventTest {

    private static final JavaScript ENGINE = new JavaScript();
    private static Value system;

    @BeforeAll
    static void load() {
        system = ENGINE.load("/dev/tandem/client/event.js");
    }

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @Test
    void startSetsTheDefaultsAndThenTheGivenValuesWithoutValidating() {
        assertThat(run("""
            const node = make((n) => n.addProperty("foo", { initial: 1, validator: (v) => Math.min(v, 5) }));
            node.start({ foo: 9 });
            connect(node, "foo");
            loop.run();
            return heard;
            """)).isEqualTo("[[[1,1],[1,9]]]");
    }

    @Test
    void startRefusesAValueOfAnUnknownProperty() {
        assertThat(run("return failure(() => make(() => {}).start({ nope: 1 }));"))
            .isEqualTo("\"TANDEM-0033: n has no property 'nope'; declare it or correct the name\"");
    }

    @Test
    void aDefaultThatIsAFunctionIsCalledForEachObject() {
        assertThat(run("""
            const declare = (n) => n.addProperty("foo", { initial() { return [this.tag]; } });
            const [a, b] = [make(declare, { tag: 1 }), make(declare, { tag: 2 })];
            a.start();
            b.start();
            return [a.getProperty("foo").get(), b.getProperty("foo").get()];
            """)).isEqualTo("[[1],[2]]");
    }

    @Test
    void validatorsAndEmitterFunctionsHaveTheObjectAsThis() {
        assertThat(run("""
            const node = make((n) => {
                n.addProperty("foo", { initial: 1, validator(v) { return this.tag + v; } });
                n.addEmitter("bar", function (v) { return this.tag + v; });
            }, { tag: 10 });
            node.start();
            connect(node, "foo", "bar");
            node.getEmitter("bar").emit(5);
            loop.run();
            return heard;
            """)).isEqualTo("[[[11,11],[null,15]]]");
    }

    @Test
    void undefinedIsNull() {
        assertThat(run("""
            const node = make((n) => {
                n.addProperty("foo", { initial: 1 });
                n.addEmitter("bar");
            });
            node.start();
            node.getProperty("foo").set(undefined);
            connect(node, "bar");
            node.getEmitter("bar").emit();
            loop.run();
            return [node.getProperty("foo").get(), heard];
            """)).isEqualTo("[null,[[[null,null]]]]");
    }

    @Test
    void theFunctionOfAHandlerComesFirstOrLast() {
        assertThat(run("""
            const node = make((n) => n.addEmitter("a"));
            node.start();
            node.connect("h", () => heard.push("first"), "a");
            node.connect("h", "a", () => heard.push("last"));
            node.emit("a");
            loop.run();
            return heard;
            """)).isEqualTo("[\"first\",\"last\"]");
    }

    @Test
    void anEventCannotBeChanged() {
        assertThat(run("""
            const node = make(() => {});
            node.start();
            return Object.isFrozen(node.emit("a", 1));
            """)).isEqualTo("true");
    }

    @Test
    void theLoopAsksOnceToBeRun() {
        assertThat(run("""
            let asked = 0;
            loop.onPending = () => asked++;
            const node = make((n) => n.addProperty("foo", { initial: 1 }));
            node.start();
            connect(node, "foo");
            node.getProperty("foo").set(2);
            const before = asked;
            loop.run();
            node.getProperty("foo").set(3);
            return [before, asked];
            """)).isEqualTo("[1,2]");
    }

    @Test
    void theLoopGoesOnWhenItsErrorCallbackThrows() {
        assertThat(run("""
            const node = make((n) => n.addEmitter("a"));
            node.start();
            loop.run();
            loop.onError = (handler, error) => { throw error; };
            node.connect("bad", () => { throw new Error("bla"); }, "a");
            connect(node, "a");
            node.emit("a", 1);
            return [failure(() => loop.run()), loop.hasPending(), loop.run(), heard];
            """)).isEqualTo("[\"bla\",true,null,[[[null,1]]]]");
    }

    @Test
    void aSetInAPathIsAList() {
        assertThat(run("""
            const child = make((n) => n.addProperty("val", { initial: 0 }));
            child.start();
            const node = make((n) => n.addProperty("items", { initial: () => new Set([child.source]) }));
            node.start();
            loop.run();
            connect(node, "items*.val");
            child.getProperty("val").set(1);
            loop.run();
            return heard;
            """)).isEqualTo("[[[0,1]]]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "[1, [2]] | [1, [2]]",
        "NaN | NaN",
        "[NaN] | [NaN]",
        "9007199254740993n | 9007199254740993n",
        "new Map([['a', [1]]]) | new Map([['a', [1]]])",
        "new Set([1, 2]) | new Set([2, 1])",
        "new Set([[1]]) | new Set([[1]])",
        "new Date(5) | new Date(5)",
        "new Float64Array([1, NaN]) | new Float64Array([1, NaN])",
        "{ a: { b: 1 }, c: 2 } | { c: 2, a: { b: 1 } }",
        "Object.create(null) | Object.create(null)",
        "{ equals: () => true } | {}",
    })
    void equalContentIsEqual(String a, String b) {
        assertThat(equal(a, b)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "1 | '1'",
        "0 | -0",
        "0 | false",
        "null | 0",
        "null | {}",
        "[] | {}",
        "[1] | [1, 2]",
        "[1] | new Set([1])",
        "new Map([['a', 1]]) | new Map([['b', 1]])",
        "new Set([1]) | new Set([2])",
        "new Set([1]) | new Set([1, 2])",
        "new Int8Array([1]) | new Uint8Array([1])",
        "new Int8Array([1]) | new Int8Array([2])",
        "new Date(5) | new Date(6)",
        "{ a: undefined } | { b: undefined }",
        "{ a: 1 } | { a: 1, b: 2 }",
        "new (class A {})() | new (class A {})()",
        "() => 1 | () => 1",
        "{ equals: () => false } | {}",
    })
    void differentContentIsDifferent(String a, String b) {
        assertThat(equal(a, b)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "new (class { x = 1; })()", "[() => 1]", "NaN", "new DataView(new ArrayBuffer(1))" })
    void anythingEqualsItself(String value) {
        assertThat(ENGINE.eval("((equals) => { const a = " + value + "; return equals(a, a); })")
            .execute(system.getMember("equals")).asBoolean()).isTrue();
    }

    private static boolean equal(String a, String b) {
        return ENGINE.eval("((equals) => equals((" + a + "), (" + b + ")))").execute(system.getMember("equals"))
            .asBoolean();
    }

    /** Runs the body of a function that has some helpers in scope and returns its result as JSON. */
    private static String run(String body) {
        return ENGINE.eval("""
            ((system) => {
                const heard = [];
                const loop = new system.EventLoop((handler, error) => { throw error; });
                const graph = { nodeOf: (v) => v?.node ?? null, hasAttribute: () => false, attributeOf: () => null };
                const make = (declare, source = {}) => {
                    source.node = new system.EventNode(source, "n", loop, graph);
                    declare(source.node);
                    return source.node;
                };
                const connect = (node, ...to) =>
                    node.connect("h", (...events) => heard.push(events.map((e) => [e.oldValue, e.value])), ...to);
                const failure = (action) => { try { action(); } catch (error) { return error.message; } };
                return JSON.stringify((() => { %s })());
            })
            """.formatted(body)).execute(system).asString();
    }
}
