package dev.tandem.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What docs/language.md tells of the library and of the errors is what the compiler knows. */
class LanguageDocTest {

    private static final Path DOC = Path.of("docs/language.md");
    private static final Path COMPILER = Path.of("src/main/java/dev/tandem/compiler");
    private static final Path RUNTIME = Path.of("src/main/resources/dev/tandem/client/java");
    private static final Path LIBRARY = Path.of("src/main/resources/dev/tandem/compiler/translate/library.txt");
    private static final Pattern CODE = Pattern.compile("TANDEM-0(3\\d\\d)|(?<=, )0(3\\d\\d)(?= \\|)");

    @Test
    void eachCodeOfTheCompilerStandsInTheDocument() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path messages : MessageFiles.below(COMPILER)) {
            known.addAll(codes(Files.readString(messages)));
        }
        try (Stream<Path> files = Files.list(RUNTIME)) {
            for (Path file : files.toList()) {
                known.addAll(codes(Files.readString(file)));
            }
        }

        assertThat(codes(Files.readString(DOC))).isEqualTo(known);
    }

    private static Set<String> codes(String text) {
        return CODE.matcher(text).results().map(each -> each.group(1) == null ? each.group(2) : each.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void eachClassOfJavaStandsThereWithItsMembers() throws IOException {
        Map<String, Set<String>> told = new TreeMap<>();
        Files.readString(DOC).lines().filter(line -> line.startsWith("| `") && line.split(" \\| ").length == 2)
            .forEach(line -> told.put(line.substring(3, line.indexOf('`', 3)), words(line.split(" \\| ")[1])));

        library().forEach((type, members) -> assertThat(told.getOrDefault(type, Set.of())).as(type)
            .containsAll(members));
    }

    private static Set<String> words(String members) {
        return Arrays.stream(members.split("\\W+")).collect(Collectors.toSet());
    }

    private static Map<String, Set<String>> library() throws IOException {
        Map<String, Set<String>> members = new TreeMap<>();
        String[] type = { "" };
        Files.readString(LIBRARY).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            if (!line.startsWith(" ")) {
                type[0] = line.startsWith("java.") ? line.split(" ")[0].replaceFirst(".*\\.(?=Map\\.Entry)|.*\\.", "")
                    : "";
            }
            else if (!type[0].isEmpty() && !line.matches(" +\\S+ +![^$].*")) {
                String name = line.strip().split("[( ]")[0];
                members.computeIfAbsent(type[0], key -> new TreeSet<>())
                    .add(name.equals("new") ? "constructors" : name);
            }
        });
        return members;
    }
}
