package dev.tandem.compiler;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;

/** Compiles programs together, runs them on the JVM and in a JavaScript engine, and compares the outcomes. */
final class RandomPrograms {

    /**
     * A program whose outcomes differ, or that does not compile.
     *
     * @param program the program
     * @param java its outcome on the JVM, or the errors of the compiler
     * @param javaScript its outcome in JavaScript
     */
    record Difference(RandomProgram program, String java, String javaScript) {

        @Override
        public String toString() {
            return program.name() + "\n   jvm: " + java + "\n   js:  " + javaScript;
        }
    }

    private RandomPrograms() {
    }

    static List<Difference> compare(List<RandomProgram> programs) throws IOException {
        Path folder = Files.createTempDirectory("programs");
        try {
            return compare(programs, folder);
        }
        finally {
            delete(folder);
        }
    }

    private static List<Difference> compare(List<RandomProgram> programs, Path folder) throws IOException {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        Compilation compilation = Compilation.to(classes);
        programs.forEach(each -> compilation.add(RandomProgram.PACKAGE + "." + each.name(), each.source()));
        List<String> errors = compilation.run().errors();
        List<Difference> differences = new ArrayList<>();
        List<RandomProgram> compiled = new ArrayList<>();
        for (RandomProgram program : programs) {
            List<String> own = errors.stream().filter(each -> each.startsWith(program.name() + ".java:")).toList();
            if (own.isEmpty()) {
                compiled.add(program);
            }
            else {
                differences.add(new Difference(program, String.join("\n", own), "not compiled"));
            }
        }
        if (compiled.size() < programs.size()) {
            // Where one has errors, none is written.
            differences.addAll(compiled.isEmpty() ? List.of() : compare(compiled));
            return differences;
        }
        differences.addAll(run(compiled, classes, Files.createDirectory(folder.resolve("js"))));
        return differences;
    }

    private static List<Difference> run(List<RandomProgram> programs, Path classes, Path scripts) throws IOException {
        List<Difference> differences = new ArrayList<>();
        try (Browser browser = new Browser(classes, scripts);
                URLClassLoader loader = new URLClassLoader(new URL[] { classes.toUri().toURL() })) {
            Files.copy(Objects.requireNonNull(RandomPrograms.class.getResourceAsStream("outcome.js")),
                scripts.resolve("outcome.js"));
            for (RandomProgram program : programs) {
                String expected = onJvm(program, loader);
                if (expected == null) {
                    continue;
                }
                String actual = inJavaScript(program, browser, scripts);
                if (!expected.equals(actual)) {
                    differences.add(new Difference(program, expected, actual));
                }
            }
        }
        return differences;
    }

    /**
     * Returns the outcome on the JVM; {@code null} where {@code javac} made code that no JVM takes, as JDK 17's does.
     */
    private static String onJvm(RandomProgram program, ClassLoader loader) {
        try {
            return Outcome.of(loader.loadClass(RandomProgram.PACKAGE + "." + program.name()).getDeclaredMethod("run"));
        }
        catch (VerifyError e) {
            return null;
        }
        catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String inJavaScript(RandomProgram program, Browser browser, Path scripts) {
        try {
            Value exports = browser.run("export { outcome } from '" + scripts.resolve("outcome.js") + "';\nexport { "
                + program.name() + " } from '" + scripts.resolve(RandomProgram.PACKAGE + "/" + program.name() + ".js")
                + "';\n");
            Value type = exports.getMember(program.name());
            return exports.getMember("outcome").execute(type.getMember("run").invokeMember("bind", type)).asString();
        }
        catch (PolyglotException e) {
            return "fails with " + e.getMessage();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
