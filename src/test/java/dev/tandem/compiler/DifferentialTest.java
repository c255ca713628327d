package dev.tandem.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.tandem.compiler.probe.Probes;

/**
 * Runs each static method without parameters of the classes in {@link Probes} on the JVM and, compiled, in a JavaScript
 * engine: the outcomes must be equal. A method is a probe by standing there.
 */
class DifferentialTest {

    @TempDir
    static Path folder;
    static Browser browser;
    static Value exports;

    @BeforeAll
    static void open() throws IOException, URISyntaxException {
        Path classes = Path.of(DifferentialTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        browser = new Browser(classes, folder);
        Files.copy(classes.resolve("dev/tandem/compiler/outcome.js"), folder.resolve("outcome.js"));
        String script = Arrays.stream(Probes.CLASSES).map(DifferentialTest::reexport).collect(Collectors.joining());
        exports = browser.run("export { outcome } from '" + folder.resolve("outcome.js") + "';\n" + script);
    }

    private static String reexport(Class<?> type) {
        return "export { " + type.getSimpleName() + " } from '"
            + folder.resolve(type.getName().replace('.', '/') + ".js") + "';\n";
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    static Stream<Method> probes() {
        return Outcome.probes(Probes.CLASSES).stream();
    }

    @ParameterizedTest
    @MethodSource("probes")
    void theOutcomeIsTheSameInJavaScript(Method probe) throws ReflectiveOperationException {
        Value compiled = exports.getMember(probe.getDeclaringClass().getSimpleName()).getMember(probe.getName());
        Value bound = compiled.invokeMember("bind", exports.getMember(probe.getDeclaringClass().getSimpleName()));

        String outcome = exports.getMember("outcome").execute(bound).asString();

        assertThat(outcome).isEqualTo(Outcome.of(probe));
    }

    @Test
    void thereAreManyProbes() {
        List<Method> probes = Outcome.probes(Probes.CLASSES);

        assertThat(probes).hasSizeGreaterThan(150);
    }
}
