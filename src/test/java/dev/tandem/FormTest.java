package dev.tandem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * Sources look as docs/design-guidelines.md says. Text between three quotes is data, and may be as wide as it likes.
 * The files of src/test/resources/dev/tandem/formless.txt are not in form yet: take out what you bring into it, and add
 * none.
 */
class FormTest {

    private static final int WIDTH = 120;
    private static final Pattern FILE = Pattern.compile("(?!.*/golden/).*\\.(java|js|css|xml|properties|html)");
    private static final Pattern TEXT_BLOCK = Pattern.compile("(?s)\"\"\"\n.*?\"\"\"");
    private static final Pattern IMPORTS = Pattern.compile("(?m)(?:^import .*;\n)+");
    private static final String STATIC = "import static ";

    private static List<Path> files() throws IOException {
        Set<String> formless = Set.copyOf(Files.readAllLines(Path.of("src/test/resources/dev/tandem/formless.txt")));
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> FILE.matcher(file.toString()).matches())
                .filter(file -> !formless.contains(file.toString().replace('\\', '/'))).sorted().toList();
        }
    }

    @Test
    void noLineIsTooLong() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : files()) {
            String[] lines = TEXT_BLOCK.matcher(Files.readString(file)).replaceAll(FormTest::emptied).split("\n");
            for (int i = 0; i < lines.length; i++) {
                if (lines[i].length() > WIDTH) {
                    tooLong.add(file + ":" + (i + 1));
                }
            }
        }

        assertThat(tooLong).isEmpty();
    }

    private static String emptied(MatchResult block) {
        return "\n".repeat((int) block.group().chars().filter(c -> c == '\n').count());
    }

    @Test
    void noLineEndsInSpace() throws IOException {
        List<String> endInSpace = new ArrayList<>();
        for (Path file : files()) {
            String[] lines = Files.readString(file).split("\n");
            for (int i = 0; i < lines.length; i++) {
                if (!lines[i].equals(lines[i].stripTrailing())) {
                    endInSpace.add(file + ":" + (i + 1));
                }
            }
        }

        assertThat(endInSpace).isEmpty();
    }

    @Test
    void importsAreSorted() throws IOException {
        for (Path file : files()) {
            if (file.toString().endsWith(".java")) {
                Matcher block = IMPORTS.matcher(Files.readString(file));
                while (block.find()) {
                    List<String> imports = block.group().lines().map(line -> line.replace(";", "")).toList();
                    assertThat(imports).as(file.toString()).isSortedAccordingTo(Comparator
                        .comparing((String line) -> !line.startsWith(STATIC)).thenComparing(Comparator.naturalOrder()));
                }
            }
        }
    }
}
