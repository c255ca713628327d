package dev.tandem.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Messages that documents quote are those of the Messages classes, and codes that they name exist. */
class QuotesTest {

    private static final Pattern STATEMENT = Pattern.compile("(?s)\"(TANDEM-\\d{4}): (.*?);\n");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern CODE = Pattern.compile("TANDEM-\\d{4}");
    private static final Pattern QUOTE = Pattern.compile("`(TANDEM-\\d{4}): ([^`]*)`");

    /** Returns the texts of each message, between which stands what it happened to. */
    private static Map<String, List<String>> messages() throws IOException {
        Map<String, List<String>> messages = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(each -> each.toString().matches(".*\\.(java|js)")).toList()) {
                Matcher statement = STATEMENT.matcher(Files.readString(file));
                while (statement.find()) {
                    messages.put(statement.group(1), texts("\"" + statement.group(2)));
                }
            }
        }
        return messages;
    }

    private static List<String> texts(String expression) {
        List<String> texts = new ArrayList<>();
        LITERAL.matcher(expression).results().map((MatchResult literal) -> literal.group(1)).forEach(texts::add);
        return texts;
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("docs"))) {
            return Stream.concat(files.filter(file -> file.toString().endsWith(".md"))
                .sorted(), Stream.of(Path.of("README.md")))
                .toList();
        }
    }

    @Test
    void aQuotedMessageIsThatOfItsCode() throws IOException {
        Map<String, List<String>> messages = messages();
        int quotes = 0;

        for (Path document : documents()) {
            Matcher quote = QUOTE.matcher(Files.readString(document));
            for (; quote.find(); quotes++) {
                assertThat(messages.get(quote.group(1))).as(quote.group()).isNotNull();
                assertThat(quote.group(2)).as("%s in %s", quote.group(1), document)
                    .containsSubsequence(messages.get(quote.group(1)));
            }
        }
        assertThat(quotes).isPositive();
    }

    @Test
    void aCodeThatADocumentNamesExists() throws IOException {
        List<String> known = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(each -> each.toString().matches(".*\\.(java|js)")).toList()) {
                CODE.matcher(Files.readString(file)).results().map(MatchResult::group).forEach(known::add);
            }
        }

        for (Path document : documents()) {
            assertThat(known).as(document.toString())
                .containsAll(CODE.matcher(Files.readString(document)).results().map(MatchResult::group).toList());
        }
    }

    @Test
    void whatTheDocumentCallsAnExceptionIsOne() throws Exception {
        String row = Files.readAllLines(Path.of("docs/language.md")).stream()
            .filter(line -> line.startsWith("| exceptions |")).findFirst().orElseThrow();
        List<String> names = Pattern.compile("`(\\w+)`(?!'s)").matcher(row).results().map(name -> name.group(1))
            .toList();

        assertThat(names).hasSizeGreaterThan(10)
            .allSatisfy(name -> assertThat(classOf(name)).isAssignableTo(Throwable.class));
    }

    private static Class<?> classOf(String name) throws ClassNotFoundException {
        for (String each : List.of("java.lang.", "java.util.", "java.util.concurrent.", "dev.tandem.")) {
            try {
                return Class.forName(each + name);
            }
            catch (ClassNotFoundException e) {
                // It may stand in the next.
            }
        }
        throw new ClassNotFoundException(name);
    }
}
