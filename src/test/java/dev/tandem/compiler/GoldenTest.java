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

    private static String text(String name) {
        try (var stream = GoldenTest.class.getResourceAsStream("golden/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
