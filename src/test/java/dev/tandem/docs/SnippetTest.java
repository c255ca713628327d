package dev.tandem.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.tandem.compiler.Compilation;

/**
 * Each piece of Java in README.md, in docs and in javadoc compiles, models with their browser side.
 * <p>
 * One that begins with {@code package} is a file as it is. One that begins with a type gets the usual imports. For the
 * rest src/test/snippets has a file of the name of the document or class, in which a line {@code //// 2} is the place
 * of its second snippet, and {@code //// 2.1} that of the second one's first paragraph. What is left out, <code>{ …
 * }</code> or a line of three dots, is empty.
 */
class SnippetTest {

    private static final Path SURROUNDINGS = Path.of("src/test/snippets");
    private static final Pattern PLACE = Pattern.compile("(?m)^ *//// (\\d+)(?:\\.(\\d+))?$");
    private static final Pattern TYPE =
        Pattern.compile("(?m)^(?:public |final |abstract )*(?:class|record|@interface|interface|enum) (\\w+)");
    private static final String IMPORTS = """
        package snippets;

        import static elemental2.dom.DomGlobal.document;

        import dev.tandem.*;
        import dev.tandem.route.Route;
        import elemental2.dom.HTMLElement;
        import jakarta.annotation.security.RolesAllowed;
        import jakarta.inject.Inject;
        import java.util.ArrayList;
        import java.util.List;

        """;

    @TempDir
    Path output;

    private Compilation compilation;

    @BeforeEach
    void withWhatManySpeakOf() {
        compilation = Compilation.to(output).onClassPath(output)
            .add("snippets.Common", Snippets.read(SURROUNDINGS.resolve("Common.java")));
    }

    static List<Path> documents() throws IOException {
        return Snippets.documents();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theSnippetsOfADocumentCompile(Path document) throws IOException {
        for (Map.Entry<String, String> script : Snippets.scripts(document).entrySet()) {
            Path file = output.resolve(script.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, script.getValue());
        }
        add(document, SURROUNDINGS.resolve(document.toString().replace(".md", ".java")));

        assertThat(compilation.run().errors()).isEmpty();
    }

    @Test
    void theSnippetsOfJavadocCompile() throws IOException {
        for (Path type : Snippets.classes()) {
            add(type, SURROUNDINGS.resolve(Snippets.MAIN.relativize(type)));
        }

        assertThat(compilation.run().errors()).isEmpty();
    }

    private void add(Path file, Path surroundings) {
        List<String> snippets = Snippets.of(file).stream().map(SnippetTest::withoutGaps).toList();
        TreeSet<Integer> placed = new TreeSet<>();
        if (Files.exists(surroundings)) {
            String name = file.getFileName().toString().replaceAll("\\W", "_");
            compilation.add(name, PLACE.matcher(Snippets.read(surroundings)).replaceAll(place -> {
                placed.add(Integer.parseInt(place.group(1)));
                return Matcher.quoteReplacement(at(place.group(1), place.group(2), snippets));
            }));
        }
        for (int i = 0; i < snippets.size(); i++) {
            if (!placed.contains(i + 1)) {
                addWhole(snippets.get(i), file + ", snippet " + (i + 1) + ": give it a place in " + surroundings);
            }
        }
    }

    private static String at(String number, String paragraph, List<String> snippets) {
        String snippet = snippets.get(Integer.parseInt(number) - 1);
        return paragraph == null ? snippet : Snippets.paragraphs(snippet).get(Integer.parseInt(paragraph) - 1);
    }

    private void addWhole(String snippet, String otherwise) {
        Matcher type = TYPE.matcher(snippet);
        assertThat(type.find()).as(otherwise).isTrue();
        boolean file = snippet.startsWith("package ");
        String packageName = file ? snippet.substring("package ".length(), snippet.indexOf(';')) : "snippets";
        compilation.add(packageName + "." + type.group(1), file ? snippet : IMPORTS + snippet);
    }

    private static String withoutGaps(String snippet) {
        return snippet.replaceAll("(?m)((?:class|switch) .*)\\{ (?:\\.\\.\\.|…) }", "$1{ }")
            .replaceAll("\\{ (?:\\.\\.\\.|…) }", "{ throw new IllegalStateException(); }")
            .replaceAll("(?m)^ *(?:\\.\\.\\.|…)$", "");
    }
}
