package dev.tandem.bundle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import dev.tandem.bundle.LibraryModule.Part;
import dev.tandem.script.JsScope;
import dev.tandem.script.JsScope.JsName;
import dev.tandem.script.JsScope.JsUse;

/**
 * Gives short names to what only the library's own code sees. A name is used again wherever the other is not: the more
 * alike functions are, the better they compress. Classes that others can get hold of keep their names, which programs
 * can read.
 */
final class ShortNames {

    private static final Set<String> RESERVED = Set.of("as", "do", "if", "in", "is", "of", "for", "get", "let", "new",
        "set", "try", "var");

    /** The letters that code has anyway come first, as they compress best. */
    private static final String LETTERS = "etnrisoauflchpdvmgybwxkqjz";

    private final Map<JsName, String> shortNames = new HashMap<>();
    private final Map<JsName, Integer> top = new LinkedHashMap<>();
    private final Map<JsScope, Set<JsName>> foreign = new HashMap<>();
    private final Set<String> globals = new HashSet<>();
    private final Set<JsScope> modules = new HashSet<>();

    /**
     * @param parts the code
     * @param library tells what it uses
     * @param isOpen tells whether others can get hold of the class that a part declares
     */
    ShortNames(Collection<Part> parts, ClientLibrary library, Predicate<Part> isOpen) {
        for (Part part : parts) {
            modules.add(part.module().getScope());
            for (JsUse use : part.module().getUses(part.statement())) {
                note(use, ClientLibrary.meaning(part.module(), use), library);
            }
        }
        nameTop(name -> name.isClass() && isOpen.test(library.partOf(name)));
        modules.forEach(module -> module.getChildren().forEach(this::nameWithin));
    }

    /** Returns the name to write. */
    String of(JsName name) {
        return shortNames.get(name);
    }

    private void note(JsUse use, JsName name, ClientLibrary library) {
        if (name == null) {
            globals.add(use.name());
        }
        else if (library.literal(name) == null) {
            boolean isTop = name.scope().getParent() == null;
            if (isTop) {
                top.merge(name, 1, Integer::sum);
            }
            JsScope end = isTop ? null : name.scope();
            for (JsScope scope = use.scope(); scope != end; scope = scope.getParent()) {
                foreign.computeIfAbsent(scope, s -> new HashSet<>()).add(name);
            }
        }
    }

    private void nameTop(Predicate<JsName> isKept) {
        Set<String> taken = new HashSet<>(globals);
        List<JsName> names = new ArrayList<>(top.keySet());
        names.sort(Comparator.comparing((JsName name) -> !isKept.test(name)).thenComparing(name -> -top.get(name)));
        name(names, taken, isKept);
    }

    private void nameWithin(JsScope scope) {
        Set<String> taken = new HashSet<>(globals);
        foreign.getOrDefault(scope, Set.of()).forEach(name -> taken.add(shortNames.get(name)));
        name(scope.getNames().values(), taken, JsName::isClass);
        scope.getChildren().forEach(this::nameWithin);
    }

    private void name(Collection<JsName> names, Set<String> taken, Predicate<JsName> isKept) {
        Map<String, Integer> next = new HashMap<>();
        for (JsName name : names) {
            String mark = name.text().startsWith("#") ? "#" : "";
            String text = isKept.test(name) ? name.text() : null;
            while (text == null || RESERVED.contains(text) || taken.contains(text)) {
                int number = next.merge(mark, 1, Integer::sum) - 1;
                text = mark + letters(number);
            }
            taken.add(text);
            shortNames.put(name, text);
        }
    }

    private static String letters(int number) {
        String last = String.valueOf(LETTERS.charAt(number % LETTERS.length()));
        return number < LETTERS.length() ? last : letters(number / LETTERS.length() - 1) + last;
    }
}
