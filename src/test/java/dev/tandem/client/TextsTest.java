package dev.tandem.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What users of a page read stands in {@code texts.js}, and nowhere else. */
class TextsTest {

    private static final Path CLIENT = Path.of("src/main/resources/dev/tandem/client");
    private static final Pattern TEXT = Pattern.compile(
        "(?:textContent|title|placeholder) = \"([^\"]+)\"|\"aria-label\", \"([^\"]+)\"");

    @Test
    void noOtherFileHasTextsOfItsOwn() throws IOException {
        try (Stream<Path> files = Files.walk(CLIENT)) {
            List<String> texts = files.filter(file -> file.toString().endsWith(".js"))
                .flatMap(TextsTest::textsIn).toList();

            // The server puts what is to be said in its place.
            assertThat(texts).containsExactly("textContent = \"TEXT\"");
        }
    }

    private static Stream<String> textsIn(Path file) {
        try {
            return TEXT.matcher(Files.readString(file)).results().map(MatchResult::group);
        }
        catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
