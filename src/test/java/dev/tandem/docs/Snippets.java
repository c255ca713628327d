package dev.tandem.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pieces of Java that a document of Markdown, or the javadoc of a class, shows. */
final class Snippets {

    static final Path MAIN = Path.of("src/main/java");

    private static final Pattern FENCE = Pattern.compile("(?ms)^```java\n(.*?)^```$");
    private static final Pattern TAG = Pattern.compile("(?s)<pre>\\{@code\n(.*?)\n *\\* \\}</pre>");

    private static final Pattern SCRIPT = Pattern.compile("(?ms)^```js\n// src/main/resources/(\\S+)\n(.*?)^```$");

    private Snippets() {
    }

    /** Returns README.md and the documents of docs that show Java, sorted. */
    static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(Path.of("README.md")));
        try (Stream<Path> files = Files.list(Path.of("docs"))) {
            files.sorted().filter(file -> !of(file).isEmpty()).forEach(documents::add);
        }
        return documents;
    }

    /** Returns the classes whose javadoc shows Java, sorted. */
    static List<Path> classes() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java") && !of(file).isEmpty()).sorted().toList();
        }
    }

    /** Returns the snippets of a file, in their order. */
    static List<String> of(Path file) {
        boolean java = file.toString().endsWith(".java");
        List<String> snippets = new ArrayList<>();
        Matcher matcher = (java ? TAG : FENCE).matcher(read(file));
        while (matcher.find()) {
            snippets.add(java ? matcher.group(1).replaceAll("(?m)^ *\\* ?", "") : matcher.group(1));
        }
        return snippets;
    }

    /** Returns a document's files of JavaScript: those whose first line is their path, below src/main/resources. */
    static Map<String, String> scripts(Path document) {
        return SCRIPT.matcher(read(document)).results()
            .collect(Collectors.toMap(each -> each.group(1), each -> each.group(2)));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the paragraphs of a snippet: what blank lines outside all braces part. */
    static List<String> paragraphs(String snippet) {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        int depth = 0;
        for (String line : snippet.split("\n")) {
            depth += count(line, '{') - count(line, '}');
            if (line.isBlank() && depth == 0) {
                paragraphs.add(paragraph.toString());
                paragraph.setLength(0);
            }
            else {
                paragraph.append(line).append('\n');
            }
        }
        paragraphs.add(paragraph.toString());
        return paragraphs;
    }

    private static int count(String line, char wanted) {
        return (int) line.chars().filter(c -> c == wanted).count();
    }
}
