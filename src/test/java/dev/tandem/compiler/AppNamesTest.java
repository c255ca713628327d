package dev.tandem.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.tandem.app.AppName;

/** The compiler and the server have the same names for apps: neither may know of the other. */
class AppNamesTest {

    private static final List<String> NAMES = List.of("", "todo", "_", "_1", "a1", "über", "a\u0301", "\u0661", "1a",
        "a-b", "a b", "a/b", "a.b", "tandem", "Tandem", "__index__", "index", "x".repeat(100), "x".repeat(101));

    @TempDir
    Path output;

    @Test
    void whatTheCompilerRefusesTheServerRefusesToo() {
        Compilation compilation = Compilation.to(output);
        for (int i = 0; i < NAMES.size(); i++) {
            compilation.add("demo.M" + i, "package demo;\nimport dev.tandem.*;\n@App(\"" + NAMES.get(i)
                + "\") public class M" + i + " extends Model { }\n");
        }
        List<String> errors = compilation.run().errors();

        assertThat(NAMES).allSatisfy(name -> assertThat(isRefused(name, errors)).as(name)
            .isNotEqualTo(AppName.isAllowed(name)));
    }

    @Test
    void anAppThatIsTwoNamesBoth() {
        List<String> errors = Compilation.to(output)
            .add("demo.One", "package demo;\nimport dev.tandem.*;\n@App(\"todo\") public class One extends Model { }\n")
            .add("demo.Two", "package demo;\nimport dev.tandem.*;\npublic class Two {\n"
                + "    @App(\"todo\") public static class Other extends Model { }\n}\n")
            .run().errors();

        assertThat(errors).containsExactly("Two.java:4: TANDEM-0420: demo.Two.Other and demo.One are both app 'todo'; "
            + "give one of them another name");
    }

    private static boolean isRefused(String name, List<String> errors) {
        return errors.stream().anyMatch(error -> error.contains("TANDEM-0418: '" + name + "'"));
    }
}
