package dev.tandem.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs a compiled model in a JavaScript engine. */
class CompiledModelTest {

    private static final String NAMESAKE = """
        package demo;
        import dev.tandem.*;
        public class Namesake extends Model {
            public static class Both extends Model.Both {
                public final Property<Integer> size = prop(0);
            }
            public final Both both = both(Both.class);
            public class JS extends Model.JS {
                private int size;
                public void keep() { size = both.size.get(); }
                public int difference() { return both.size.get() - size; }
            }
        }
        """;

    @TempDir
    Path folder;
    private Browser browser;

    @BeforeEach
    void compile() throws IOException {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        try (var source = getClass().getResourceAsStream("golden/Counter.java")) {
            Compilation.to(classes)
                .add("demo.Counter", new String(source.readAllBytes(), StandardCharsets.UTF_8))
                .add("demo.Namesake", NAMESAKE).run();
        }
        browser = new Browser(classes, folder);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    /** Returns the value of an expression about {@code counter}. */
    private Value evaluate(String expression) {
        return browser.run("""
            globalThis.document = { createElement: (tag) => ({ tag }) };
            const { Counter, Counter_Item, Counter_Mode } = await import("%s/demo/Counter.js");
            const definition = Counter.definition;
            const counter = new Counter();
            export const result = %s;
            """.formatted(folder, expression)).getMember("result");
    }

    @Test
    void aValidatorSeesTheOtherProperties() {
        assertThat(evaluate("(counter.max = 5, counter.count = 7, counter.count)").asInt()).isEqualTo(5);
    }

    @Test
    void aDefaultThatIsNoLiteralIsMadeForEachObject() {
        assertThat(evaluate("definition.both.mode.initial() === Counter_Mode.ON").asBoolean()).isTrue();
    }

    @Test
    void jsonBecomesRecordsAndEnumsInsideLists() {
        assertThat(evaluate(
            "definition.both.items.revive([{ name: 'a', parts: [{ name: 'b', parts: [] }] }])[0].parts[0]"
            + " instanceof Counter_Item").asBoolean()).isTrue();
        assertThat(evaluate("definition.both.mode.revive('OFF') === Counter_Mode.OFF").asBoolean()).isTrue();
    }

    @Test
    void jsonBecomesAMapThatIsWrittenAsTheSameJson() {
        assertThat(evaluate("JSON.stringify(definition.both.modes.revive({ a: 'ON' }))").asString())
            .isEqualTo("{\"a\":\"ON\"}");
    }

    @Test
    void methodsOfTheTwoSidedPartAreMethodsOfTheObject() {
        assertThat(evaluate("(counter.max = 3, counter.count = 3, counter.isFull())").asBoolean()).isTrue();
    }

    @Test
    void aPrivateFieldMayHaveTheNameOfAProperty() {
        assertThat(browser.run("""
            const { Namesake } = await import("%s/demo/Namesake.js");
            const model = new Namesake();
            model.size = 3;
            model.keep();
            model.size = 5;
            export const result = model.difference();
            """.formatted(folder)).getMember("result").asInt()).isEqualTo(2);
    }

    @Test
    void whatTheServerKeepsForItselfIsNotInTheModule() throws IOException {
        String module = Files.readString(folder.resolve("demo/Counter.js"));

        assertThat(module).doesNotContain("SECRET", "stays on the server");
    }
}
