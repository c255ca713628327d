package dev.tandem.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** Places in the script that a page loads lead to lines of the showcase's sources, which the class path holds, too. */
class StackTracesTest {

    private static final String MODULE = "dev/tandem/showcase/Thermostat.js";

    private final AssetStore store = new AssetStore(getClass().getClassLoader());
    private final HashedFile script = store.getBundle(List.of(MODULE), Set.of()).getFile();
    private final StackTraces traces = new StackTraces(store);

    /** Returns the place where a text stands in the module's part of the script, as {@code line:column}. */
    private String placeOf(String text) {
        String all = new String(script.getBytes(), StandardCharsets.UTF_8);
        String before = all.substring(0, all.indexOf(text, text.startsWith("const $m") ? 0
            : all.indexOf(MODULE + "\"] = (() => {")));
        return before.split("\n", -1).length + ":" + (before.length() - before.lastIndexOf('\n'));
    }

    /** Returns the line of the source where a text stands. */
    private int lineOf(String text) {
        return store.readFile("dev/tandem/showcase/source/Thermostat.java").split(Pattern.quote(text), 2)[0]
            .split("\n", -1).length;
    }

    private String url(String text) {
        return "http://localhost:8080/tandem/tandem/assets/" + script.getUrlName() + ":" + placeOf(text);
    }

    @Test
    void aStackOfChromiumBecomesOneOfJava() {
        String stack = "Error: no\n    at Thermostat.init (" + url("document.createElement(") + ")\n    at "
            + url("addEventListener(");

        assertThat(traces.toJava(stack)).isEqualTo(
            "Error: no\n    at dev.tandem.showcase.Thermostat.init(Thermostat.java:"
            + lineOf("document.createElement(") + ")\n    at dev.tandem.showcase.Thermostat.lambda(Thermostat.java:"
            + lineOf("addEventListener(") + ")");
    }

    @Test
    void aStackOfFirefoxBecomesOneOfJava() {
        assertThat(traces.toJava("init@" + url("document.createElement("))).isEqualTo(
            "    at dev.tandem.showcase.Thermostat.init(Thermostat.java:" + lineOf("document.createElement(") + ")");
    }

    @Test
    void whatIsNotOfTheApplicationStaysAsItIs() {
        String stack = "Error: a:1:2\n    at f (http://elsewhere/x.js:1:2)\n    at main (" + url("const $m")
            + ")\n::\n1:1\n)";

        assertThat(traces.toJava(stack)).isEqualTo(stack);
    }

    @Test
    void aStackWithoutEndIsCut() {
        assertThat(traces.toJava("x".repeat(1_000_000))).hasSize(StackTraces.MAX_LENGTH);
        assertThat(traces.toJava(null)).isEmpty();
    }

    @Test
    void theSourceMapHoldsNoCodeOfTheServer() {
        assertThat(store.getSourceMap(script.getUrlName())).contains("document.createElement(", "sourcesContent")
            .doesNotContain("@Inject", "import jakarta", "@App(");
        assertThat(store.getSourceMap("nothing.js")).isNull();
    }
}
