package dev.tandem.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares modules with those in the folder {@code golden}, character by character. */
class GoldenTest {

    @TempDir
    Path output;

    @ParameterizedTest
    @ValueSource(strings = { "Thermostat", "Arithmetic", "Control", "Shapes", "Counter" })
    void theModuleReadsAsIfWrittenByHand(String name) {
        Compilation compilation = Compilation.to(output).add("demo." + name, text(name + ".java")).run();

        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.resource("META-INF/tandem/demo/" + name + ".js")).isEqualTo(text(name + ".js"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "Thermostat", "Counter" })
    void theMetadataTellsTheServerWhatItNeeds(String name) {
        Compilation compilation = Compilation.to(output).add("demo." + name, text(name + ".java")).run();

        assertThat(compilation.resource("META-INF/tandem/demo/" + name + ".json")).isEqualTo(text(name + ".json"));
    }

    /** What the build of the tests has written for hand-written models. */
    @ParameterizedTest
    @ValueSource(strings = { "Dial.base.js", "Dial.model.js", "Dial.base.d.ts", "FinestDial.base.d.ts" })
    void whatAHandWrittenModuleNeedsReadsAsIfWrittenByHand(String name) {
        assertThat(resource("/META-INF/tandem/dev/tandem/session/" + name)).isEqualTo(text(name));
    }

    private static String text(String name) {
        return resource("golden/" + name);
    }

    private static String resource(String name) {
        try (var stream = GoldenTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
