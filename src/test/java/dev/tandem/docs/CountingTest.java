package dev.tandem.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * No example counts the calls of a handler: it is called once with all events of a turn, and ten presses would be one.
 */
class CountingTest {

    private static final Pattern COUNTS_CALLS = Pattern.compile(
        "@Handler\\([^)]*\\)\\s+(?:@\\w+(?:\\([^)]*\\))?\\s+)*(?:public |protected |private )?void \\w+\\(\\) *\\{"
            + "\\s+[^}]*\\b(\\w+)(?:\\.set\\(|, )(?:\\w+\\.)*\\1\\.get\\(\\) *[-+] ");

    @Test
    void noExampleCountsTheCallsOfAHandler() throws IOException {
        for (String example : examples()) {
            assertThat(example).doesNotContainPattern(COUNTS_CALLS);
        }
    }

    @Test
    void whatCountsCallsIsFound() {
        assertThat("@Handler(\"pressed\")\nvoid count() {\n    presses.set(presses.get() + 1);\n}")
            .containsPattern(COUNTS_CALLS);
        assertThat("@Handler(\"a\") void x() { set(both.count, both.count.get() + 1); }").containsPattern(COUNTS_CALLS);
    }

    private static List<String> examples() throws IOException {
        List<String> examples = new ArrayList<>();
        Snippets.documents().forEach(each -> examples.addAll(Snippets.of(each)));
        Snippets.classes().forEach(each -> examples.addAll(Snippets.of(each)));
        for (Path folder : List.of(Path.of("src/main/java/dev/tandem/showcase"), Path.of("src/it"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".java")).map(Snippets::read).forEach(examples::add);
            }
        }
        return examples;
    }
}
