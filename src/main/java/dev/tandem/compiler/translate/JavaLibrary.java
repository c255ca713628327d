package dev.tandem.compiler.translate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

import dev.tandem.compiler.analysis.Analysis;
import dev.tandem.compiler.js.Range;

/** What of Java's library exists in the browser: the table {@code library.txt}. */
public final class JavaLibrary {

    private static final Map<String, Range> RANGES = Map.of("size", Range.SIZE, "index", Range.INDEX, "int", Range.INT,
        "code", Range.of(0, Character.MAX_VALUE), "sign", Range.of(-1, 1), "radix", Range.of(-1, 36));

    private final Map<String, Template> entries = new HashMap<>();
    private final Map<String, String> advice = new HashMap<>();
    private final Map<String, String> typeNames = new HashMap<>();
    private final Map<String, Set<String>> traits = new HashMap<>();

    public JavaLibrary() {
        try (InputStream table = JavaLibrary.class.getResourceAsStream("library.txt");
                BufferedReader reader = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            String type = null;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                if (line.startsWith(" ")) {
                    readMember(type, line.strip());
                }
                else {
                    type = readType(line);
                }
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String readType(String line) {
        List<String> words = List.of(line.split("\\s+"));
        String type = words.get(0);
        traits.put(type, new HashSet<>(words));
        if (words.contains("as")) {
            typeNames.put(type, words.get(words.indexOf("as") + 1));
        }
        return type;
    }

    private void readMember(String type, String line) {
        String[] parts = line.split("\\s{2,}");
        String key = type + "." + parts[0];
        if (parts[1].startsWith("!") && !parts[1].startsWith("!$")) {
            advice.put(key, parts[1].substring(1).strip());
            return;
        }
        Set<String> flags = parts.length < 3 ? Set.of() : Set.of(parts[2].substring(1).split(":"));
        Range range = flags.stream().map(RANGES::get).filter(java.util.Objects::nonNull).findFirst().orElse(null);
        entries.put(key, new Template(parts[1], range, flags.contains("nullable"), flags.contains("capacity")));
    }

    /** Returns the template of a method or constructor, or {@code null} when it does not exist in the browser. */
    Template find(ExecutableElement method, Analysis analysis) {
        return search(method, analysis, entries);
    }

    /** Returns what to write instead of the method, or {@code null}. */
    String adviceOn(ExecutableElement method, Analysis analysis) {
        String found = search(method, analysis, advice);
        return found != null ? found : advice.get(((TypeElement) method.getEnclosingElement()).getQualifiedName()
            + ".*");
    }

    private static <T> T search(ExecutableElement method, Analysis analysis, Map<String, T> table) {
        TypeElement owner = (TypeElement) method.getEnclosingElement();
        T found = table.get(key(owner, method, analysis));
        return found != null ? found : searchAbove(owner, method, owner, analysis, table);
    }

    private static <T> T searchAbove(TypeElement type, ExecutableElement method, TypeElement owner, Analysis analysis,
            Map<String, T> table) {
        T any = table.get(type.getQualifiedName() + "." + name(method) + "(*)");
        if (any != null) {
            return any;
        }
        if (method.getKind() == javax.lang.model.element.ElementKind.CONSTRUCTOR) {
            return null;
        }
        for (TypeMirror above : analysis.types.directSupertypes(type.asType())) {
            TypeElement ancestor = analysis.typeElement(above);
            for (ExecutableElement candidate : ElementFilter.methodsIn(ancestor.getEnclosedElements())) {
                if (candidate.getSimpleName().equals(method.getSimpleName())
                        && analysis.elements.overrides(method, candidate, owner)) {
                    T found = table.get(key(ancestor, candidate, analysis));
                    if (found != null) {
                        return found;
                    }
                }
            }
            T found = searchAbove(ancestor, method, owner, analysis, table);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static String key(TypeElement type, ExecutableElement method, Analysis analysis) {
        return owner(type) + "." + name(method) + method.getParameters().stream()
            .map(parameter -> simpleName(analysis.types.erasure(parameter.asType())))
            .collect(Collectors.joining(",", "(", ")"));
    }

    /** Some members of a public class stand in a hidden superclass. */
    private static String owner(TypeElement type) {
        return type.getQualifiedName().toString().replace("java.lang.AbstractStringBuilder", "java.lang.StringBuilder");
    }

    private static String name(ExecutableElement method) {
        return method.getKind() == javax.lang.model.element.ElementKind.CONSTRUCTOR ? "new"
            : method.getSimpleName().toString();
    }

    private static String simpleName(TypeMirror type) {
        String name = type.toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Returns the template of a static field, or {@code null}. */
    Template field(String type, String name) {
        return entries.get(type + "." + name);
    }

    /** Returns the name of a class in JavaScript, or {@code null} when it has none. */
    String typeName(String type) {
        return typeNames.get(type);
    }

    boolean isList(String type) {
        return has(type, "list");
    }

    /** Tells whether {@code instanceof} works for the class. */
    boolean isTestable(String type) {
        return typeNames.containsKey(type);
    }

    /** Tells whether adding a value of the class to a string gives the text that Java gives. */
    boolean isConcatenable(String type) {
        return has(type, "text") || typeNames.getOrDefault(type, "").startsWith("~");
    }

    /** Tells whether classes for the browser may extend or implement it. */
    boolean isExtensible(String type) {
        return has(type, "extensible");
    }

    private boolean has(String type, String trait) {
        return traits.getOrDefault(type, Set.of()).contains(trait);
    }

    static boolean isStatic(Element element) {
        return element.getModifiers().contains(javax.lang.model.element.Modifier.STATIC);
    }
}
