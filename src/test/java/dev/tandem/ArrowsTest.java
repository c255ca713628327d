package dev.tandem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Packages import what the table of docs/design-guidelines.md says, and that points one way. */
class ArrowsTest {

    private static final String SPI = "spi";
    private static final Path JAVA = Path.of("src/main/java/dev/tandem");
    private static final Pattern TABLE = Pattern.compile("(?ms)^## Packages$.*?^\\|---\\|---\\|\n(.*?)^$");
    private static final Pattern NAME = Pattern.compile("`([\\w.]+)`");
    private static final Pattern USE = Pattern.compile("\\bdev\\.tandem\\.([a-z][a-z.]*)\\.(?:[A-Z]|\\*)");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*");
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"");
    private static final Pattern SENTENCE = Pattern.compile("[.!](?=\\s)");

    /** Returns for each package of the table, in its order, those that its row names. */
    private static Map<String, TreeSet<String>> table() throws IOException {
        Matcher table = TABLE.matcher(Files.readString(Path.of("docs/design-guidelines.md")));
        assertThat(table.find()).isTrue();
        Map<String, TreeSet<String>> rows = new LinkedHashMap<>();
        for (String row : table.group(1).split("\n")) {
            List<String> names = NAME.matcher(row).results().map(name -> name.group(1)).toList();
            rows.put(names.get(0), new TreeSet<>(names.subList(1, names.size())));
        }
        return rows;
    }

    /** Returns for each package those that its files use, but for the API, which is {@code ""} and {@code "spi"}. */
    private static Map<String, TreeSet<String>> arrows() throws IOException {
        Map<String, TreeSet<String>> arrows = new TreeMap<>();
        for (Path file : files()) {
            String owner = packageOf(file);
            String code = TEXT.matcher(COMMENT.matcher(Files.readString(file)).replaceAll(" ")).replaceAll("\"\"");
            TreeSet<String> used = USE.matcher(code).results().map((MatchResult use) -> use.group(1))
                .filter(name -> !name.equals(owner) && !name.equals(SPI))
                .collect(Collectors.toCollection(TreeSet::new));
            arrows.computeIfAbsent(owner, name -> new TreeSet<>()).addAll(used);
        }
        return arrows;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(JAVA)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static String packageOf(Path file) {
        Path folder = JAVA.relativize(file).getParent();
        return folder == null ? "" : folder.toString().replace('/', '.').replace('\\', '.');
    }

    @Test
    void aPackageImportsWhatItsRowSays() throws IOException {
        Map<String, TreeSet<String>> arrows = arrows();

        assertThat(arrows.remove("")).as("the API").isEmpty();
        assertThat(arrows.remove(SPI)).as("its other half").isEmpty();
        assertThat(arrows).isEqualTo(new TreeMap<>(table()));
    }

    @Test
    void arrowsPointDownwards() throws IOException {
        Map<String, TreeSet<String>> table = table();
        List<String> order = new ArrayList<>(table.keySet());

        table.forEach((name, used) -> assertThat(order.subList(order.indexOf(name) + 1, order.size())).as(name)
            .containsAll(used));
    }

    @Test
    void eachPackageSaysInThreeSentencesWhatItIs() throws IOException {
        for (String name : arrows().keySet()) {
            Path info = JAVA.resolve(name.replace('.', '/')).resolve("package-info.java");

            assertThat(info).exists();
            assertThat(SENTENCE.matcher(Files.readString(info)).results().count()).as(name).isGreaterThanOrEqualTo(3);
        }
    }
}
