package dev.tandem.bundle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import dev.tandem.bundle.LibraryModule.Part;
import dev.tandem.script.JsModule;
import dev.tandem.script.JsScope;
import dev.tandem.script.JsScope.JsName;
import dev.tandem.script.JsScope.JsUse;

/**
 * Writes the library's part of a bundle. Of {@code java.js} and what it passes on, a page gets what its modules use; a
 * late bundle brings what it uses in addition. What is there already is shared, as classes and identities must be the
 * same in the whole page: therefore the registry holds of {@code java.js} all that a page has, and not only what its
 * modules import.
 * <p>
 * What a page has follows from the modules that it has, so nobody needs to remember more than their names.
 */
final class LibraryLinker {

    private final ClientLibrary library;

    LibraryLinker(ClientLibrary library) {
        this.library = library;
    }

    /** @param exports what is used of each module of the library */
    String link(Map<String, ? extends Collection<String>> exports) {
        return write(library.reach(exports), Set.of(), exports, false);
    }

    /**
     * @param exports what the new modules use
     * @param before what the modules that the page has use
     */
    String linkLate(Map<String, Set<String>> exports, Map<String, Set<String>> before) {
        Set<Part> present = library.reach(before);
        Set<Part> missing = library.reach(exports);
        missing.removeAll(present);
        return write(missing, present, exports, true);
    }

    private String write(Set<Part> parts, Set<Part> present, Map<String, ? extends Collection<String>> exports,
        boolean isLate) {
        if (parts.isEmpty()) {
            return "";
        }
        Predicate<Part> isOpen = part -> ClientLibrary.isJava(part.module())
            || exports.entrySet().stream().anyMatch(entry -> isExported(part, entry.getKey(), entry.getValue()));
        ShortNames names = new ShortNames(parts, library, isOpen);
        String code = new LibraryWriter(library, names, new UnusedMembers(parts, isOpen)).write(parts);
        return "{" + shared(parts, present, names) + code + slots(parts, exports, names, isLate) + "}\n";
    }

    private boolean isExported(Part part, String module, Collection<String> exports) {
        LibraryModule exporting = library.getModule(module);
        return exports.stream().anyMatch(export -> part.equals(library.partOf(exporting.exported(export))));
    }

    /** Takes out of the registry what the new parts use of those that are there. */
    private String shared(Set<Part> parts, Set<Part> present, ShortNames names) {
        Map<String, Set<String>> entries = new LinkedHashMap<>();
        for (Part part : parts) {
            for (JsUse use : part.module().getUses(part.statement())) {
                JsName name = ClientLibrary.meaning(part.module(), use);
                Part other = library.partOf(name);
                if (other != null && present.contains(other)) {
                    entries.computeIfAbsent(ClientLibrary.publicName(other.module()), module -> new LinkedHashSet<>())
                        .add(entry(name.text(), names.of(name)));
                }
            }
        }
        StringBuilder js = new StringBuilder();
        entries.forEach((module, pairs) -> js.append("let{").append(String.join(",", pairs)).append("}=")
            .append(Linker.slot(module)).append(';'));
        return js.toString();
    }

    private String slots(Set<Part> parts, Map<String, ? extends Collection<String>> exports, ShortNames names,
        boolean isLate) {
        Map<String, Set<String>> entries = new LinkedHashMap<>();
        exports.forEach((module, exported) -> {
            for (String export : exported) {
                JsName name = library.getModule(module).exported(export);
                String literal = library.literal(name);
                String text = literal != null ? literal : names.of(name);
                if (literal != null || parts.contains(library.partOf(name))) {
                    entries.computeIfAbsent(module, key -> new LinkedHashSet<>()).add(entry(export, text));
                }
            }
        });
        for (Part part : parts) {
            if (ClientLibrary.isJava(part.module())) {
                Set<String> pairs = entries.computeIfAbsent(JsModule.JAVA, key -> new LinkedHashSet<>());
                JsScope scope = part.module().getScope();
                part.statement().names().forEach(local -> pairs.add(entry(local, names.of(scope.find(local)))));
            }
        }
        List<String> statements = new ArrayList<>();
        entries.forEach((module, pairs) -> {
            String object = "{" + String.join(",", pairs) + "}";
            String slot = Linker.slot(module);
            statements.add(isLate ? "Object.assign(" + slot + "??={}," + object + ")" : slot + "=" + object);
        });
        return String.join(";", statements);
    }

    private static String entry(String key, String value) {
        return key.equals(value) ? key : key + ":" + value;
    }
}
