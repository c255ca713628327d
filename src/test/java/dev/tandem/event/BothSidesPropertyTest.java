package dev.tandem.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.graalvm.polyglot.Value;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;

/** Whatever is done to some objects, the same happens on both sides: events, order, failures, notifications. */
class BothSidesPropertyTest {

    private static final int NODES = 4;
    private static final JavaScript ENGINE = new JavaScript();
    private static final Value SYSTEM = ENGINE.load("/dev/tandem/client/event.js");
    private static final Value TRANSCRIPT = ENGINE.load("/dev/tandem/event/case-runner.js").getMember("transcript");
    private static final JsonObject KINDS = CaseTable.read().getJsonObject("kinds");
    private static final Value KINDS_IN_JS = ENGINE.json(KINDS);

    @AfterContainer
    static void close() {
        ENGINE.close();
    }

    @Property(tries = 150)
    void theSameHappensOnBothSides(@ForAll("scripts") List<String> script) {
        JsonArray steps = Json.createReader(new StringReader(script.toString())).readArray();

        String onTheServer = new CaseRunner(KINDS).transcript(steps.getValuesAs(JsonArray.class));

        assertThat(TRANSCRIPT.execute(SYSTEM, KINDS_IN_JS, ENGINE.json(steps)).asString()).isEqualTo(onTheServer);
    }

    @Provide
    Arbitrary<List<String>> scripts() {
        List<String> beginning = IntStream.range(0, NODES).mapToObj(i -> "[\"new\",\"n" + i + "\",\"Node\"]").toList();
        return steps().list().ofMinSize(5).ofMaxSize(40)
            .map(steps -> Stream.concat(beginning.stream(), steps.stream()).toList());
    }

    private Arbitrary<String> steps() {
        Arbitrary<String> node = Arbitraries.integers().between(0, NODES - 1).map(i -> "n" + i);
        Arbitrary<String> name = Arbitraries.of("a", "b", "c");
        Arbitrary<String> handler = Combinators.combine(node, name).as((n, h) -> "\"" + n + "." + h + "\"");
        Arbitrary<String> value = Arbitraries.of("0", "1", "2", "null");
        Arbitrary<String> object = node.map(n -> "\"@" + n + "\"").injectNull(0.2);
        Arbitrary<String> type = Arbitraries.of("val", "parent", "children", "custom", "val:x", "children:b");
        Arbitrary<String> connection = Arbitraries.of("val", "val:x", "!custom", "custom", "parent.val",
            "parent.parent.val",
            "children*.val", "children**.val", "children**", "children*.children*.val", "parent.children*.val:x",
            "children**.parent.val", "children*.parent.children**.val", "children.val", "nope.val", "val*.x");
        return Arbitraries.frequencyOf(
            Tuple.of(4, Combinators.combine(node, value).as((n, v) -> step("set", n + ".val", v))),
            Tuple.of(4, Combinators.combine(node, object).as((n, o) -> step("set", n + ".parent", o))),
            Tuple.of(6, Combinators.combine(node, object.list().ofMaxSize(3))
                .as((n, list) -> step("set", n + ".children", list.toString()))),
            Tuple.of(2, Combinators.combine(node, value).as((n, v) -> step("receive", n + ".val", v))),
            Tuple.of(2, Combinators.combine(node, value).as((n, v) -> step("emit", n, "\"custom\"", v))),
            Tuple.of(6, Combinators.combine(node, name, connection, connection)
                .as((n, h, c, d) -> step("connect", n, "\"" + h + "\"", "\"" + c + "\"", "\"" + d + "\""))),
            Tuple.of(1, Combinators.combine(node, type).as((n, t) -> step("disconnect", n, "\"" + t + "\""))),
            Tuple.of(1, handler.map(h -> "[\"ifThere\",[\"disposeHandler\"," + h + "]]")),
            Tuple.of(1, handler.map(h -> "[\"ifThere\",[\"handleNow\"," + h + "]]")),
            Tuple.of(1, Combinators.combine(handler, node)
                .as((h, n) -> "[\"does\"," + h + ",[\"set\",\"" + n + ".val\",9]]")),
            Tuple.of(1, node.map(n -> step("dispose", n))),
            Tuple.of(4, Arbitraries.just("[\"loop\"]")));
    }

    private static String step(String name, String target, String... arguments) {
        return "[\"" + name + "\",\"" + target + "\"" + Stream.of(arguments).map(a -> "," + a)
            .reduce("", String::concat) + "]";
    }
}
