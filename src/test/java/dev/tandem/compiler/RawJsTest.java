package dev.tandem.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hand-written JavaScript in a module is indented as what is around it. */
class RawJsTest {

    @TempDir
    Path output;

    private String compile(String body) {
        Compilation compilation = Compilation.to(output)
            .add("demo.Raw", "package demo;\n@dev.tandem.Client class Raw {\n"
            + "@dev.tandem.RawJs(\"\"\"\n" + body + "\"\"\")\nnative Object f(Object a);\n}\n").run();
        assertThat(compilation.errors()).isEmpty();
        return compilation.resource("META-INF/tandem/demo/Raw.js");
    }

    @Test
    void itsLinesAreIndented() {
        assertThat(compile("if (a) {\n    return 1;\n}\nreturn 2;\n"))
            .contains("    f(a) {\n        if (a) {\n            return 1;\n        }\n        return 2;\n    }\n");
    }

    @Test
    void onlyTheLinesInsideATemplateStayWhereTheyAre() {
        assertThat(compile("if (a) {\n    return `x\n  ${a}\n y`;\n}\nreturn 2;\n"))
            .contains("        if (a) {\n            return `x\n  ${a}\n y`;\n        }\n        return 2;\n    }\n");
    }
}
