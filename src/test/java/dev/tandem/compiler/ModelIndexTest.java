package dev.tandem.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index and the modules keep up with incremental builds. */
class ModelIndexTest {

    private static final String INDEX = "META-INF/tandem/index";

    @TempDir
    Path output;

    private Compilation compile(String name, String members) {
        return Compilation.to(output).add("demo." + name, "package demo; import dev.tandem.Model; public class " + name
            + members).run();
    }

    @Test
    void theIndexListsAllClassesSorted() {
        compile("Second", " extends Model { }");
        Compilation compilation = compile("First", " extends Model { }");

        assertThat(compilation.resource(INDEX)).isEqualTo("demo.First\ndemo.Second\n");
    }

    @Test
    void aDeletedClassLeavesNothingBehind() throws IOException {
        compile("Gone", " extends Model { }");
        Files.delete(output.resolve("demo/Gone.class"));
        Compilation compilation = compile("Here", " extends Model { }");

        assertThat(compilation.resource(INDEX)).isEqualTo("demo.Here\n");
        assertThat(output.resolve("META-INF/tandem/demo/Gone.js")).doesNotExist();
        assertThat(output.resolve("META-INF/tandem/demo/Gone.json")).doesNotExist();
    }

    @Test
    void aClassThatIsNoModelAnyMoreIsDropped() {
        compile("Here", " extends Model { }");
        compile("Changed", " extends Model { }");
        Compilation compilation = compile("Changed", " { }");

        assertThat(compilation.resource(INDEX)).isEqualTo("demo.Here\n");
        assertThat(output.resolve("META-INF/tandem/demo/Changed.js")).doesNotExist();
    }

    @Test
    void theLastModelTakesTheIndexAlong() {
        compile("Changed", " extends Model { }");
        compile("Changed", " { }");

        assertThat(output.resolve(INDEX)).doesNotExist();
    }

    @Test
    void aChangedModelHasAChangedModule() {
        compile("Changed", " extends Model { }");
        Compilation compilation = compile("Changed", " extends Model { public class JS extends Model.JS { int x; } }");

        assertThat(compilation.resource("META-INF/tandem/demo/Changed.js")).contains("x = 0;");
    }

    @Test
    void classesWithoutModelsWriteNothing() {
        compile("Plain", " { }");

        assertThat(output.resolve("META-INF")).doesNotExist();
    }

    @Test
    void nothingIsWrittenForAClassWithErrors() {
        Compilation compilation = compile("Bad", " extends Model { public class JS extends Model.JS { int id; } }");

        assertThat(compilation.errors()).hasSize(1);
        assertThat(output.resolve("META-INF/tandem/demo/Bad.js")).doesNotExist();
    }
}
