package dev.tandem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * The codes of messages are in the ranges that docs/design-guidelines.md gives to their packages, and docs/messages.md
 * tells all of them.
 */
class MessageCodesTest {

    private static final Path MAIN = Path.of("src/main");
    private static final Pattern CODE = Pattern.compile("[\"`]TANDEM-(\\d{4}): ");
    private static final Pattern ROW = Pattern.compile("\\| (\\d{4}[^|]*) \\| `?([\\w.]+)`?(?:, [^|]*)? \\|");
    private static final Pattern RANGE = Pattern.compile("(\\d{4})(?:–(\\d{4}))?");
    private static final Pattern MESSAGE = Pattern.compile("(?m)^\\| (\\d{4}) \\| (.*) (?<!\\\\)\\| (.*) \\|$");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([*<_|\\\\])");
    private static final Path JAVA = MAIN.resolve("java/dev/tandem");
    private static final Path SCRIPTS = MAIN.resolve("resources");

    /** One thing that has two reasons, or that both sides are told. */
    private static final Set<Integer> TOLD_IN_TWO_WAYS = Set.of(74, 101, 120, 306, 566, 567, 580);

    private record Range(int first, int last, String owner) {
    }

    private static List<Range> ranges() throws IOException {
        List<Range> ranges = new ArrayList<>();
        Matcher row = ROW.matcher(Files.readString(Path.of("docs/design-guidelines.md")));
        while (row.find()) {
            Matcher range = RANGE.matcher(row.group(1));
            while (range.find()) {
                int first = Integer.parseInt(range.group(1));
                int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
                ranges.add(new Range(first, last, row.group(2)));
            }
        }
        return ranges;
    }

    /** Returns who uses each code. */
    private static Map<Integer, TreeSet<String>> owners() throws IOException {
        Map<Integer, TreeSet<String>> owners = new TreeMap<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file : files.filter(f -> f.toString().matches(".*\\.(java|js)")).toList()) {
                Matcher code = CODE.matcher(Files.readString(file));
                while (code.find()) {
                    owners.computeIfAbsent(Integer.parseInt(code.group(1)), c -> new TreeSet<>()).add(ownerOf(file));
                }
            }
        }
        return owners;
    }

    private static String ownerOf(Path file) {
        if (file.startsWith(SCRIPTS)) {
            return "client";
        }
        Path folder = JAVA.relativize(file).getParent();
        return folder == null ? "dev.tandem" : folder.toString().replace('/', '.').replace('\\', '.');
    }

    @Test
    void eachCodeBelongsToOnePackageAndStandsInItsRange() throws IOException {
        List<Range> ranges = ranges();

        assertThat(owners()).hasSizeGreaterThan(200).allSatisfy((code, owners) -> {
            assertThat(owners).hasSize(1);
            assertThat(ranges).filteredOn(range -> range.first() <= code && code <= range.last()).singleElement()
                .extracting(Range::owner).isEqualTo(owners.first());
        });
    }

    @Test
    void aCodeIsOneMessage() throws IOException {
        assertThat(twice()).isEqualTo(TOLD_IN_TWO_WAYS);
    }

    private static Set<Integer> twice() throws IOException {
        Set<Integer> twice = new TreeSet<>();
        try (Stream<Path> files = Files.walk(JAVA)) {
            for (Path file : files.filter(f -> f.endsWith("Messages.java")).toList()) {
                Set<Integer> seen = new TreeSet<>();
                Matcher code = CODE.matcher(Files.readString(file));
                while (code.find()) {
                    int number = Integer.parseInt(code.group(1));
                    if (!seen.add(number)) {
                        twice.add(number);
                    }
                }
            }
        }
        return twice;
    }

    @Test
    void theRangesAreApart() throws IOException {
        List<Range> ranges = ranges().stream().sorted(Comparator.comparingInt(Range::first)).toList();

        assertThat(ranges).hasSizeGreaterThan(15);
        for (int i = 0; i < ranges.size(); i++) {
            assertThat(ranges.get(i).first()).isLessThanOrEqualTo(ranges.get(i).last())
                .isGreaterThan(i == 0 ? 0 : ranges.get(i - 1).last());
        }
    }

    @Test
    void everyRangeIsInUse() throws IOException {
        Map<Integer, TreeSet<String>> owners = owners();

        assertThat(ranges()).allSatisfy(range -> assertThat(owners.keySet())
            .anyMatch(code -> range.first() <= code && code <= range.last()));
    }

    @Test
    void theDocumentTellsEachMessageAndNoOther() throws IOException {
        TreeSet<String> told = new TreeSet<>();
        TreeSet<String> known = MessageTexts.below(MAIN);
        for (MatchResult row : messages()) {
            String text = row.group(1) + ": " + unescaped(row.group(2).replaceAll("^`+|`+$", ""));
            String withHelp = text + "; " + unescaped(row.group(3));
            assertThat(row.group(3)).as(text).isNotBlank();
            told.add(known.contains(withHelp) ? withHelp : text);
        }

        assertThat(told).hasSizeGreaterThan(250).isEqualTo(known);
    }

    @Test
    void theDocumentIsInTheOrderOfCodes() throws IOException {
        assertThat(messages()).extracting(row -> row.group(1)).isSorted();
    }

    private static List<MatchResult> messages() throws IOException {
        return MESSAGE.matcher(Files.readString(Path.of("docs/messages.md"))).results().toList();
    }

    private static String unescaped(String markdown) {
        return ESCAPED.matcher(markdown).replaceAll("$1");
    }
}
