package dev.tandem.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

import org.junit.jupiter.api.Test;

/** The processor's jar, which is alone on a processor path, holds what the processor needs. */
class ProcessorJarTest {

    private static final Pattern INCLUDES =
        Pattern.compile("(?s)<classifier>processor</classifier>\\s*<includes>(.*?)</includes>");
    private static final Pattern INCLUDE = Pattern.compile("<include>(.*?)</include>");
    private static final Pattern USE = Pattern.compile("(?m)^ +(dev\\.tandem\\.\\S+) +-> (dev\\.tandem\\.\\S+)");

    private static List<String> includes() throws IOException {
        Matcher includes = INCLUDES.matcher(Files.readString(Path.of("pom.xml")));
        assertThat(includes.find()).isTrue();
        return INCLUDE.matcher(includes.group(1)).results().map(include -> include.group(1)).toList();
    }

    /** Returns the classes that each class names. */
    private static Map<String, Set<String>> uses() {
        StringWriter text = new StringWriter();
        int result = ToolProvider.findFirst("jdeps").orElseThrow()
            .run(new PrintWriter(text), new PrintWriter(text), "--ignore-missing-deps", "-verbose:class",
                "-filter:none", "target/classes");
        assertThat(result).as(text.toString()).isZero();
        Map<String, Set<String>> uses = new HashMap<>();
        USE.matcher(text.toString()).results()
            .forEach(use -> uses.computeIfAbsent(use.group(1), name -> new TreeSet<>()).add(use.group(2)));
        return uses;
    }

    private static Set<String> needed() {
        Map<String, Set<String>> uses = uses();
        Set<String> needed = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(ModelProcessor.class.getName()));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (needed.add(name)) {
                open.addAll(uses.getOrDefault(name, Set.of()));
            }
        }
        return needed;
    }

    private static boolean isIncluded(String path, List<String> includes) {
        return includes.stream().anyMatch(include -> FileSystems.getDefault().getPathMatcher("glob:" + include)
            .matches(Path.of(path)));
    }

    @Test
    void itHoldsAllClassesThatTheProcessorNeeds() throws IOException {
        List<String> includes = includes();

        assertThat(needed()).hasSizeGreaterThan(50)
            .allMatch(name -> isIncluded(name.replace('.', '/') + ".class", includes));
    }

    @Test
    void itHoldsNothingOfTheApi() throws IOException {
        assertThat(isIncluded("dev/tandem/Model.class", includes())).isFalse();
    }
}
