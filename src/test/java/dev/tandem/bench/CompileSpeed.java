package dev.tandem.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures what fifty models of sixty lines each add to {@code javac}: {@code mvn -Dcompilespeed}. Each compilation is
 * a process of its own, as a build's is; with the processor and without take turns.
 */
public final class CompileSpeed {

    private static final int MODELS = 50;
    private static final int ROUNDS = 7;

    private CompileSpeed() {
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("compile-speed");
        try {
            List<String> sources = new ArrayList<>();
            for (int i = 0; i < MODELS; i++) {
                sources.add(Files.writeString(folder.resolve("Model" + i + ".java"), model(i)).toString());
            }
            long[] with = new long[ROUNDS];
            long[] without = new long[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                without[round] = compile(folder, sources, "-proc:none");
                with[round] = compile(folder, sources, "-processor", "dev.tandem.compiler.ModelProcessor");
            }
            System.out.printf(
                "%d models of %d lines: javac %d ms, with modules %d ms, so %d ms more (medians of %d)%n", MODELS,
                model(0).lines().count(), median(without), median(with), median(with) - median(without), ROUNDS);
        }
        finally {
            delete(folder);
        }
    }

    private static long compile(Path folder, List<String> sources, String... options)
        throws IOException, InterruptedException {
        Path output = Files.createDirectories(folder.resolve("classes"));
        List<String> command = new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
            "-d", output.toString(), "-cp", System.getProperty("java.class.path"), "-sourcepath", "", "-Xlint:none"));
        command.addAll(List.of(options));
        command.addAll(sources);
        long start = System.nanoTime();
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        long millis = (System.nanoTime() - start) / 1_000_000;
        boolean hasModules = Files.exists(output.resolve(
            "META-INF/tandem/bench/Model0.js".replace('/', File.separatorChar)));
        if (exit != 0 || hasModules == options[0].equals("-proc:none")) {
            throw new IllegalStateException("javac ended with " + exit + ", modules: " + hasModules);
        }
        delete(output);
        return millis;
    }

    private static long median(long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** A model as people write them: two parts, a handler on each side, some of the DOM, a list, streams. */
    private static String model(int number) {
        return """
            package bench;

            import static elemental2.dom.DomGlobal.document;

            import java.util.ArrayList;
            import java.util.List;

            import dev.tandem.*;
            import elemental2.dom.HTMLElement;

            /** A model. */
            public class Model%d extends Model {

                @Client
                public record Item(String name, int count) {
                }

                public static class Both extends Model.Both {
                    public final Property<Double> value = prop(1.0, v -> Math.min(100, Math.max(0, v)));
                    public final Property<String> name = prop("model");
                    public final Property<List<Item>> items = prop(List.of());
                }
                public final Both both = both(Both.class);

                public final Property<Integer> changes = prop(0);

                @Handler({"value", "chosen"})
                void count(ModelEvent... events) {
                    changes.set(changes.get() + events.length);
                }

                public class JS extends Model.JS {

                    public final Emitter<Integer> chosen = emitter();
                    final List<HTMLElement> rows = new ArrayList<>();
                    HTMLElement element;

                    @Override
                    public void init() {
                        element = (HTMLElement) document.createElement("section");
                        document.body.append(element);
                    }

                    @Handler({"items", "name"})
                    void show(ModelEvent... events) {
                        rows.forEach(row -> row.remove());
                        rows.clear();
                        int sum = 0;
                        for (Item item : both.items.get()) {
                            sum += item.count() * 31 %% 7;
                            HTMLElement row = (HTMLElement) document.createElement("p");
                            row.textContent = both.name.get() + ": " + item.name() + " " + sum;
                            listen(row, "click", e -> chosen.emit(item.count()));
                            rows.add(row);
                            element.append(row);
                        }
                        String names = String.join(", ", both.items.get().stream().filter(i -> i.count() > 1).map(i -> i.name()).toList());
                        element.title = names.isEmpty() ? "none" : names;
                    }
                }
            }
            """.formatted(number);
    }
}
