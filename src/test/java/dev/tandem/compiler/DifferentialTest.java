package dev.tandem.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.tandem.bundle.ServedProbes;
import dev.tandem.compiler.probe.Probes;

/**
 * Runs each static method without parameters of the classes in {@link Probes} on the JVM and, compiled, in a JavaScript
 * engine: the outcomes must be equal. A method is a probe by standing there. The engine runs the modules as they were
 * written, and linked as a page gets them.
 */
class DifferentialTest {

    @TempDir
    static Path folder;
    static Browser browser;
    static Value exports;
    static final Map<Class<?>, Value> served = new HashMap<>();
    /** Static fields keep what a probe did, so each runs once on the JVM. */
    static final Map<Method, String> expected = new HashMap<>();

    @BeforeAll
    static void open() throws IOException, URISyntaxException, ReflectiveOperationException {
        Path classes = Path.of(DifferentialTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        browser = new Browser(classes, folder);
        for (Method probe : Outcome.probes(Probes.CLASSES)) {
            expected.put(probe, Outcome.of(probe));
        }
        Files.copy(classes.resolve("dev/tandem/compiler/outcome.js"), folder.resolve("outcome.js"));
        String script = Arrays.stream(Probes.CLASSES).map(DifferentialTest::reexport).collect(Collectors.joining());
        exports = browser.run("export { outcome } from '" + folder.resolve("outcome.js") + "';\n" + script);
        ServedProbes linker = new ServedProbes(DifferentialTest.class.getClassLoader());
        String outcome = Files.readString(folder.resolve("outcome.js")).replace("./java.js", "tandem/java");
        for (Class<?> type : Probes.CLASSES) {
            String module = type.getName().replace('.', '/') + ".js";
            String bundle = linker.link("served/" + type.getSimpleName() + ".js",
                "import { " + type.getSimpleName() + " } from '../" + module + "';\n" + outcome
                    + "\nexport { " + type.getSimpleName() + " };\n");
            served.put(type, browser.run(bundle).getMember("default"));
        }
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
    void theOutcomeIsTheSameInJavaScript(Method probe) {
        assertThat(run(exports, probe)).isEqualTo(expected.get(probe));
    }

    @ParameterizedTest
    @MethodSource("probes")
    void theOutcomeIsTheSameInABundle(Method probe) {
        assertThat(run(served.get(probe.getDeclaringClass()), probe)).isEqualTo(expected.get(probe));
    }

    private static String run(Value module, Method probe) {
        Value type = module.getMember(probe.getDeclaringClass().getSimpleName());
        Value bound = type.getMember(probe.getName()).invokeMember("bind", type);
        return module.getMember("outcome").execute(bound).asString();
    }

    @Test
    void thereAreManyProbes() {
        List<Method> probes = Outcome.probes(Probes.CLASSES);

        assertThat(probes).hasSizeGreaterThan(800);
    }
}
