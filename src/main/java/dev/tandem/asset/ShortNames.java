package dev.tandem.asset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.tandem.asset.JsScope.JsName;
import dev.tandem.asset.JsScope.JsUse;
import dev.tandem.asset.LibraryModule.Part;

/**
 * Gives short names to what only the library's own code sees. A name is used again wherever the other is not: the more
 * alike functions are, the better they compress. Classes keep their names, which programs can read.
 */
final class ShortNames {

    private static final Set<String> RESERVED = Set.of("as", "do", "if", "in", "is", "of", "for", "get", "let", "new",
        "set", "try", "var");

    private final Map<JsName, String> shortNames = new HashMap<>();
    private final Map<JsName, Integer> top = new LinkedHashMap<>();
    private final Map<JsScope, Set<JsName>> foreign = new HashMap<>();
    private final Set<String> globals = new HashSet<>();
    private final Set<JsScope> modules = new HashSet<>();

    /**
     * @param parts the code
     * @param library tells what it uses
     */
    ShortNames(Collection<Part> parts, Library library) {
        for (Part part : parts) {
            modules.add(part.module().getScope());
            for (JsUse use : part.module().getUses(part.statement())) {
                note(use, Library.meaning(part.module(), use), library);
            }
        }
        nameTop();
        modules.forEach(module -> module.getChildren().forEach(this::nameWithin));
    }

    /** Returns the name to write. */
    String of(JsName name) {
        return shortNames.get(name);
    }

    private void note(JsUse use, JsName name, Library library) {
        if (name == null) {
            globals.add(use.name());
        }
        else if (library.literal(name) == null) {
            boolean isTop = name.scope().getParent() == null;
            if (isTop) {
                top.merge(name, 1, Integer::sum);
            }
            for (JsScope scope = use.scope(); scope != name.scope() && scope.getParent() != null; scope = scope.getParent()) {
                foreign.computeIfAbsent(scope, s -> new HashSet<>()).add(name);
            }
        }
    }

    private void nameTop() {
        Set<String> taken = new HashSet<>(globals);
        List<JsName> names = new ArrayList<>(top.keySet());
        names.sort(Comparator.comparing((JsName name) -> !name.isClass()).thenComparing(name -> -top.get(name)));
        name(names, taken, false);
    }

    private void nameWithin(JsScope scope) {
        Set<String> taken = new HashSet<>(globals);
        foreign.getOrDefault(scope, Set.of()).forEach(name -> taken.add(shortNames.get(name)));
        name(scope.getNames().values(), taken, true);
        scope.getChildren().forEach(this::nameWithin);
    }

    private void name(Collection<JsName> names, Set<String> taken, boolean isLocal) {
        Map<String, Integer> next = new HashMap<>();
        for (JsName name : names) {
            String mark = name.text().startsWith("#") ? "#" : "";
            String text = name.isClass() && !taken.contains(name.text()) ? name.text() : null;
            while (text == null || RESERVED.contains(text) || taken.contains(text)) {
                int number = next.merge(mark, 1, Integer::sum) - 1;
                text = mark + letters(number, isLocal ? 'a' : 'A');
            }
            taken.add(text);
            shortNames.put(name, text);
        }
    }

    /** a … z, aa … zz, and so on. */
    private static String letters(int number, char first) {
        String last = String.valueOf((char) (first + number % 26));
        return number < 26 ? last : letters(number / 26 - 1, first) + last;
    }
}
