package dev.tandem.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What users write as we tell them compiles without any warning of javac's, with each JDK that is here. */
class LintTest {

    private static final String MODEL = """
        package demo;

        import java.util.List;

        import dev.tandem.*;
        import elemental2.dom.DomGlobal;
        import elemental2.dom.HTMLElement;
        import jakarta.annotation.security.RolesAllowed;
        import jakarta.inject.Inject;

        /** A model with one of everything. */
        @App("shop")
        @RolesAllowed("clerk")
        public class Shop extends Model {

            /** Both sides. */
            public static class Both extends Model.Both {
                /** A property. */
                public final Property<Double> target = prop(20.0, v -> Math.min(30, v));
                /** None but the model sets it. */
                public final ReadOnlyProperty<Integer> count = readonly(0);
                /** A list. */
                public final ListProperty<String> rows = listProp(List.of("a"));
                /** A map. */
                public final MapProperty<String, Integer> prices = mapProp();
                /** An emitter. */
                public final Emitter<Integer> moved = emitter();

                /** Made by the framework. */
                public Both() {
                }
            }
            /** Both sides. */
            public final Both both = both(Both.class);
            /** The server's. */
            @Client
            public final Property<Integer> presses = prop(0);
            /** The server's. */
            public final Emitter<Integer> sold = emitter(v -> v + 1);
            /** A sub-model. */
            public Shop branch;

            @Inject
            Runnable service;

            /** Made by CDI. */
            public Shop() {
            }

            @Override
            protected void init() {
                set(both.count, 1);
            }

            @Handler({"target", "clicked"})
            void regulate(ModelEvent... events) {
                service.run();
            }

            @Remote
            int add(int a, int b) {
                return a + b;
            }

            /** The browser's side. */
            public class JS extends Model.JS {
                /** An emitter. */
                public final Emitter<Integer> clicked = emitter();
                /** A property. */
                public final Property<Integer> zoom = prop(1);
                HTMLElement label;

                @Override
                public void init() {
                    label = (HTMLElement) DomGlobal.document.createElement("span");
                    listen(label, "click", e -> clicked.emit(3));
                }

                @Handler({"target", "presses", "branch.sold"})
                void show() {
                    label.textContent = "" + both.target.get() + zoom.get();
                }

                @RawJs("return t;")
                native String degrees(double t);
            }
        }
        """;

    @TempDir
    Path folder;

    static Stream<Path> jdks() throws IOException {
        Path own = Path.of(System.getProperty("java.home"));
        Path installed = Path.of("/usr/lib/jvm");
        try (Stream<Path> others = Files.isDirectory(installed) ? Files.list(installed) : Stream.empty()) {
            return Stream.concat(Stream.of(own), others.filter(each -> !Files.isSymbolicLink(each)).toList().stream())
                .filter(each -> Files.isExecutable(each.resolve("bin/javac"))).map(LintTest::real).distinct();
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        }
        catch (IOException e) {
            return path;
        }
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void aModelHasNoWarnings(Path jdk) throws Exception {
        Path source = Files.writeString(Files.createDirectories(folder.resolve("demo")).resolve("Shop.java"), MODEL);
        Path output = Files.createDirectory(folder.resolve("out"));

        Process javac = new ProcessBuilder(jdk.resolve("bin/javac").toString(), "-Xlint:all", "-Werror", "--release", "17",
            "-d", output.toString(), "-classpath", classPath(), "-sourcepath", "", "-processorpath", "target/classes", source.toString())
            .redirectErrorStream(true).start();

        assertThat(new String(javac.getInputStream().readAllBytes())).isEmpty();
        assertThat(javac.waitFor()).isZero();
        assertThat(output.resolve("META-INF/tandem/demo/Shop.js")).exists();
    }

    /** What a user's build has; some of what our tests need would be warned of itself. */
    private static String classPath() {
        List<String> all = Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator));
        return all.stream().filter(each -> each.endsWith("target/classes") || each.matches(".*/(elemental2|jsinterop|jakarta|jspecify)/.*\\.jar"))
            .collect(Collectors.joining(File.pathSeparator));
    }
}
