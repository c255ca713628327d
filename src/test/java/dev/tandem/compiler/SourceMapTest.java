package dev.tandem.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;

import jakarta.json.Json;
import jakarta.json.JsonObject;

import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The map beside a module leads from its lines to those of the source; the mappings are decoded by a script. */
class SourceMapTest {

    private static final String SOURCE = """
        package demo;
        import dev.tandem.*;
        import java.util.*;
        public class Mapped extends Model {
            static String secret() { return "of the server"; }
            public class JS extends Model.JS {
                List<String> list = new ArrayList<>();
                @Override
                public void init() {
                    int size = list.stream()
                        .map(each -> fail(each))
                        .toList().size();
                    Runnable run = () ->
                        fail("a");
                }
                int fail(String s) {
                    throw new IllegalStateException(
                        s);
                }
            }
        }
        """;

    private static final String DECODE = """
        (mappings, line, column) => {
            const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
            let source = 0, found = -1;
            mappings.split(";").forEach((group, i) => {
                let at = 0;
                for (const segment of group.split(",").filter((each) => each)) {
                    const fields = [];
                    let value = 0, shift = 1;
                    for (const c of segment) {
                        const digit = digits.indexOf(c);
                        value += digit % 32 * shift;
                        shift *= 32;
                        if (digit < 32) {
                            fields.push(value % 2 ? -(value - 1) / 2 : value / 2);
                            value = 0, shift = 1;
                        }
                    }
                    at += fields[0], source += fields[2];
                    found = i === line && at <= column ? source : found;
                }
            });
            return found;
        }""";

    @TempDir
    Path output;

    private String module;
    private JsonObject map;

    @BeforeEach
    void compile() {
        Compilation compilation = Compilation.to(output).add("demo.Mapped", SOURCE).run();
        assertThat(compilation.errors()).isEmpty();
        module = compilation.resource("META-INF/tandem/demo/Mapped.js");
        map = Json.createReader(new StringReader(compilation.resource("META-INF/tandem/demo/Mapped.js.map")))
            .readObject();
    }

    /** Returns the line of the source that the place of a text in the module comes from. */
    private String sourceOf(String text) {
        String before = module.substring(0, module.indexOf(text));
        int line = before.split("\n", -1).length - 1;
        int column = before.length() - before.lastIndexOf('\n') - 1;
        try (Context context = Context.create("js")) {
            int found = context.eval("js", DECODE).execute(map.getString("mappings"), line, column).asInt();
            return SOURCE.split("\n")[found].strip();
        }
    }

    @Test
    void aStatementLeadsToItsLine() {
        assertThat(sourceOf("throw new")).isEqualTo("throw new IllegalStateException(");
        assertThat(sourceOf("const size")).isEqualTo("int size = list.stream()");
    }

    @Test
    void aCallInsideAStatementLeadsToItsOwnLine() {
        assertThat(sourceOf("fail(each)")).isEqualTo(".map(each -> fail(each))");
        assertThat(sourceOf("toList()")).isEqualTo(".toList().size();");
        assertThat(sourceOf("fail(\"a\")")).isEqualTo("fail(\"a\");");
    }

    @Test
    void fieldsAndMethodsLeadToTheirLines() {
        assertThat(sourceOf("list = []")).isEqualTo("List<String> list = new ArrayList<>();");
        assertThat(sourceOf("fail(s)")).isEqualTo("int fail(String s) {");
    }

    @Test
    void linesOfTheServerAreEmpty() {
        String content = map.getJsonArray("sourcesContent").getString(0);

        assertThat(map.getJsonArray("sources").getString(0)).isEqualTo("demo/Mapped.java");
        assertThat(content).doesNotContain("of the server", "import").contains("throw new IllegalStateException(");
        assertThat(content.split("\n", -1)).hasSameSizeAs(SOURCE.split("\n", -1));
    }
}
