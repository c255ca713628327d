package dev.tandem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * No package has more classes than one can know, and no knot of classes that all reach each other is larger than one
 * can keep in mind. Between packages there are no knots, as {@link ArrowsTest} holds. A package that is larger still
 * has its number here, so that it can only shrink.
 */
class KnotsTest {

    private static final Path JAVA = Path.of("src/main/java/dev/tandem");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[A-Z]\\w*");
    private static final Pattern NO_CODE = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*|(?m:^import [^\n]*$)");
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"");
    private static final int MAX_CLASSES = 45;
    private static final int MAX_KNOT = 15;
    private static final Map<String, Integer> LARGER_PACKAGES = Map.of();

    /** Returns for each package its classes, with those of the same package that each names. */
    private static Map<String, Map<String, Set<String>>> packages() throws IOException {
        Map<String, Map<String, Set<String>>> packages = new TreeMap<>();
        try (Stream<Path> files = Files.walk(JAVA)) {
            for (Path file : files.filter(f -> f.toString().matches(".*\\w\\.java") && !isInfo(f)).toList()) {
                String code = NO_CODE.matcher(TEXT.matcher(Files.readString(file)).replaceAll("\"\"")).replaceAll(" ");
                String folder = JAVA.relativize(file.getParent()).toString();
                packages.computeIfAbsent(folder, name -> new TreeMap<>())
                    .put(file.getFileName().toString().replace(".java", ""), NAME.matcher(code).results()
                    .map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new)));
            }
        }
        packages.values().forEach(classes -> classes.forEach((name, used) -> {
            used.retainAll(classes.keySet());
            used.remove(name);
        }));
        return packages;
    }

    private static boolean isInfo(Path file) {
        return file.endsWith("package-info.java");
    }

    /** Returns the classes that reach each other, as many as there are. */
    private static Set<String> largestKnot(Map<String, Set<String>> classes) {
        Map<String, Set<String>> reached = new TreeMap<>();
        classes.keySet().forEach(name -> reached.put(name, reachedFrom(name, classes)));
        Set<String> largest = Set.of();
        for (String name : classes.keySet()) {
            Set<String> knot = new TreeSet<>(reached.get(name));
            knot.removeIf(other -> !reached.get(other).contains(name));
            largest = knot.size() > largest.size() ? knot : largest;
        }
        return largest;
    }

    private static Set<String> reachedFrom(String name, Map<String, Set<String>> classes) {
        Set<String> reached = new HashSet<>();
        List<String> open = new ArrayList<>(classes.get(name));
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            if (reached.add(next)) {
                open.addAll(classes.get(next));
            }
        }
        return reached;
    }

    @Test
    void noPackageHasMoreClassesThanOneCanKnow() throws IOException {
        Map<String, Map<String, Set<String>>> packages = packages();

        assertThat(packages).hasSizeGreaterThan(15);
        packages.forEach((name, classes) -> assertThat(classes.keySet()).as(name)
            .hasSizeLessThanOrEqualTo(LARGER_PACKAGES.getOrDefault(name, MAX_CLASSES)));
    }

    @Test
    void noKnotIsLargerThanOneCanKeepInMind() throws IOException {
        packages().forEach((name, classes) -> assertThat(largestKnot(classes)).as(name)
            .hasSizeLessThanOrEqualTo(MAX_KNOT));
    }

    @Test
    void aKnotIsFound() {
        assertThat(largestKnot(Map.of("A", Set.of("B"), "B", Set.of("C"), "C", Set.of("A", "D"), "D", Set.of())))
            .containsExactly("A", "B", "C");
    }
}
