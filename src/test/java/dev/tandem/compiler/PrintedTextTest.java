package dev.tandem.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The translation makes nodes and asks nodes what they are; a module is printed once, with its places beside it. */
class PrintedTextTest {

    private static final Path COMPILER = Path.of("src/main/java/dev/tandem/compiler");
    /** The text of a node, or text that is laid out as if it were code; the parts of a template are its own. */
    private static final Pattern LOOK =
        Pattern.compile("(?<!\\bpart)\\.(?:text|print)\\(\\)|\\bText\\.(?!quote\\()\\w+");
    private static final Pattern PRINT = Pattern.compile("\\.print\\(\\)");
    private static final Pattern PRIVATE_CHARACTER = Pattern.compile("\\\\u[eE]\\p{XDigit}{3}|[\\uE000-\\uF8FF]");

    @TempDir
    Path output;

    /** Returns what of the pattern stands in sources below a folder, by their names. */
    private static Map<String, String> found(Pattern pattern, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return new TreeMap<>(files.filter(file -> file.toString().endsWith(".java"))
                .collect(Collectors.toMap(file -> file.getFileName().toString(), file -> found(pattern, read(file)),
                    (a, b) -> a + b))).entrySet().stream().filter(each -> !each.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    private static String found(Pattern pattern, String source) {
        return pattern.matcher(source).results().map(MatchResult::group).collect(Collectors.joining(" "));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theTranslationNeitherMakesTextOfNodesNorLooksIntoIt() throws IOException {
        assertThat(found(LOOK, COMPILER.resolve("translate"))).isEmpty();
    }

    @Test
    void aModuleIsPrintedOnce() throws IOException {
        assertThat(found(PRINT, COMPILER)).containsExactly(Map.entry("ModuleCompiler.java", ".print()"));
    }

    @Test
    void noPositionTravelsInsideText() throws IOException {
        assertThat(found(PRIVATE_CHARACTER, COMPILER)).isEmpty();
    }

    @Test
    void aLookIsFound() {
        assertThat(found(LOOK, "if (receiver.text().equals(\"super\"))")).isEqualTo(".text()");
        assertThat(found(LOOK, "Text.block(body) + Text.quote(name)")).isEqualTo("Text.block");
        assertThat(found(PRIVATE_CHARACTER, "char BEGIN = '\\uE001'; char END = '\uE002'")).isEqualTo("\\uE001 \uE002");
    }

    @Test
    void whatLooksLikeAMarkInAStringStaysInIt() {
        Compilation compilation = Compilation.to(output).add("demo.Marks",
            "package demo; @dev.tandem.Client class Marks { String s = \"a\\uE001" + "1:2\\uE002\\uE000b\"; }").run();

        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.resource("META-INF/tandem/demo/Marks.js")).contains("s = \"a\uE0011:2\uE002\uE000b\";");
    }
}
