package dev.tandem.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The translation asks nodes what they are; the text that is printed of them it only puts together. */
class PrintedTextTest {

    private static final Path TRANSLATION = Path.of("src/main/java/dev/tandem/compiler/translate");
    /** A method of the text of an expression, right where it is printed. */
    private static final Pattern LOOK =
        Pattern.compile("\\.(?:text\\(\\)|statement\\(\\)|in\\((?:Precedence\\.)?\\w+\\))\\s*\\.\\s*\\w+\\(");

    private static List<String> looks(String source) {
        return LOOK.matcher(source).results().map(look -> look.group()).toList();
    }

    @Test
    void nobodyLooksIntoPrintedText() throws IOException {
        try (Stream<Path> files = Files.list(TRANSLATION)) {
            for (Path file : files.toList()) {
                assertThat(looks(Files.readString(file))).as(file.toString()).isEmpty();
            }
        }
    }

    @Test
    void aLookIsFound() {
        assertThat(looks("if (receiver.text().equals(\"super\"))")).containsExactly(".text().equals(");
        assertThat(looks("value.in(Precedence.ASSIGNMENT)\n    .startsWith(\"x\")")).hasSize(1);
    }
}
