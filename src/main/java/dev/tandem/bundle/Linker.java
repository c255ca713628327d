package dev.tandem.bundle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.tandem.script.JsModule;
import dev.tandem.script.JsModule.JsExport;
import dev.tandem.script.JsModule.JsImport;

/**
 * Writes several modules as one ES module. Each has a function scope of its own and puts its exports into the registry
 * {@code $m} under its name, where the modules after it find them. Those of the library share one scope and come first;
 * what nobody uses of them is left out.
 */
public final class Linker {

    private static final String REGISTRY = "$m";
    private static final String LATE = "$late";

    private final Function<String, JsModule> lookup;
    private final LibraryLinker library;

    /** @param lookup finds any module by name, also one that is in an earlier bundle */
    public Linker(Function<String, JsModule> lookup) {
        this.lookup = lookup;
        this.library = new LibraryLinker(new ClientLibrary(lookup));
    }

    /** Returns the file that a page begins with: it makes the registry and then calls {@code main} of that module. */
    public String linkFirst(Collection<JsModule> modules, String main) {
        Map<String, Set<String>> exports = libraryExports(modules);
        if (ClientLibrary.contains(main)) {
            exports.computeIfAbsent(main, name -> new LinkedHashSet<>()).add("main");
        }
        return "const " + REGISTRY + "={};\n" + library.link(exports) + link(modules) + slot(main) + ".main(" + REGISTRY
            + ");\n";
    }

    /**
     * Returns a file that a page loads later: its default export takes the registry of the first.
     *
     * @param present names of the modules that the page has
     */
    public String linkLate(Collection<JsModule> modules, Collection<String> present) {
        Map<String, Set<String>> exports = libraryExports(modules);
        // A page has the runtime from the beginning.
        exports.remove(JsModule.RUNTIME);
        Map<String, Set<String>> before = exports.isEmpty() ? Map.of()
            : libraryExports(present.stream().map(lookup).toList());
        return "export default (" + REGISTRY + ") => {\n" + library.linkLate(exports, before) + link(modules) + "};\n";
    }

    /** Returns what the modules that are not the library's own use of it. */
    private Map<String, Set<String>> libraryExports(Collection<JsModule> modules) {
        Map<String, Set<String>> exports = new LinkedHashMap<>();
        for (JsModule module : modules) {
            if (ClientLibrary.contains(module.getName())) {
                // A later bundle may use any of it, and it is needed anyway.
                if (module.getName().equals(JsModule.RUNTIME) || JsModule.isExtension(module.getName())) {
                    exports.computeIfAbsent(module.getName(), name -> new LinkedHashSet<>())
                        .addAll(module.getExports());
                }
            }
            else {
                module.importStatements().stream().filter(statement -> ClientLibrary.contains(statement.from()))
                    .forEach(statement -> exports.computeIfAbsent(statement.from(), name -> new LinkedHashSet<>())
                        .addAll(exportsUsed(module, statement)));
                module.exportEntries().stream()
                    .filter(export -> export.from() != null && ClientLibrary.contains(export.from()))
                    .forEach(export -> exports.computeIfAbsent(export.from(), name -> new LinkedHashSet<>())
                        .addAll(exportsUsed(module, new JsImport(export.from(), Map.of(export.local(), "")))));
            }
        }
        return exports;
    }

    private Set<String> exportsUsed(JsModule module, JsImport statement) {
        Set<String> names = statement.names().keySet();
        if (names.contains(JsImport.ALL)) {
            return exportsOf(lookup.apply(statement.from()));
        }
        names.forEach(name -> check(module, name, statement.from()));
        return names;
    }

    private String link(Collection<JsModule> modules) {
        List<JsModule> own = modules.stream().filter(module -> !ClientLibrary.contains(module.getName())).toList();
        Set<String> later = own.stream().map(JsModule::getName).collect(Collectors.toSet());
        Set<String> awaited = new HashSet<>();
        StringBuilder js = new StringBuilder();
        for (JsModule module : own) {
            js.append(link(module, later, awaited));
            later.remove(module.getName());
            if (awaited.contains(module.getName())) {
                String awaiting = LATE + "[\"" + module.getName() + "\"]";
                js.append(awaiting).append(".forEach((bind) => bind(").append(slot(module.getName())).append("));\n");
            }
        }
        return awaited.isEmpty() ? js.toString() : "const " + LATE + "={};\n" + js;
    }

    /**
     * @param later modules that are not yet evaluated
     * @param awaited takes those of them that this module imports
     */
    private String link(JsModule module, Set<String> later, Set<String> awaited) {
        StringBuilder js = new StringBuilder(slot(module.getName())).append(" = (() => {");
        for (JsImport statement : module.importStatements()) {
            boolean isLate = later.contains(statement.from());
            js.append(isLate ? linkLate(module, statement) : link(module, statement));
            if (isLate) {
                awaited.add(statement.from());
            }
        }
        // What follows "(() => {" is the module's first line, so that line numbers differ by a constant only.
        js.append(module.body());
        if (js.charAt(js.length() - 1) != '\n') {
            js.append('\n');
        }
        return js.append("return {").append(exports(module)).append("};\n})();\n").toString();
    }

    private String link(JsModule module, JsImport statement) {
        List<String> names = new ArrayList<>();
        StringBuilder js = new StringBuilder();
        for (Map.Entry<String, String> name : statement.names().entrySet()) {
            if (name.getKey().equals(JsImport.ALL)) {
                js.append(" const ").append(name.getValue()).append(" = ").append(slot(statement.from())).append(';');
            }
            else {
                check(module, name.getKey(), statement.from());
                names.add(entry(name.getKey(), name.getValue()));
            }
        }
        if (!names.isEmpty()) {
            js.append(" const { ").append(String.join(", ", names)).append(" } = ").append(slot(statement.from()))
                .append(';');
        }
        return js.toString();
    }

    /** In a circle names get their values when the other module is there; until then nobody uses them. */
    private String linkLate(JsModule module, JsImport statement) {
        StringBuilder js = new StringBuilder();
        statement.names().forEach((name, local) -> {
            boolean isAll = name.equals(JsImport.ALL);
            if (!isAll) {
                check(module, name, statement.from());
            }
            js.append(" let ").append(local).append("; (").append(LATE).append("[\"").append(statement.from())
                .append("\"] ??= []).push(($) => { ").append(local).append(isAll ? " = $" : " = $." + name)
                .append("; });");
        });
        return js.toString();
    }

    private String exports(JsModule module) {
        List<String> entries = new ArrayList<>();
        for (JsExport export : module.exportEntries()) {
            if (export.from() != null) {
                entries.add(passedOn(module, export));
            }
            else if (export.variable()) {
                entries.add("get " + export.name() + "() { return " + export.local() + "; }");
            }
            else {
                entries.add(entry(export.name(), export.local()));
            }
        }
        return entries.isEmpty() ? "" : " " + String.join(", ", entries) + " ";
    }

    private String passedOn(JsModule module, JsExport export) {
        if (!export.local().equals(JsExport.ALL)) {
            check(module, export.local(), export.from());
            return export.name() + ": " + slot(export.from()) + "." + export.local();
        }
        return (export.name().equals(JsExport.ALL) ? "..." : export.name() + ": ") + slot(export.from());
    }

    private void check(JsModule module, String name, String from) {
        JsExport export = find(lookup.apply(from), name);
        if (export == null) {
            throw Messages.notExported(module.getName(), name, from);
        }
        if (export.variable()) {
            throw Messages.variable(module.getName(), name, from);
        }
    }

    /** Returns the export of that name where it comes from; {@code null} when the module has none. */
    private JsExport find(JsModule module, String name) {
        for (JsExport export : module.exportEntries()) {
            boolean isPassedOn = export.from() != null && !export.local().equals(JsExport.ALL);
            if (export.name().equals(name)) {
                return isPassedOn ? find(lookup.apply(export.from()), export.local()) : export;
            }
        }
        return module.exportEntries().stream().filter(export -> export.name().equals(JsExport.ALL))
            .map(export -> find(lookup.apply(export.from()), name)).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private Set<String> exportsOf(JsModule module) {
        Set<String> names = new TreeSet<>(module.getExports());
        module.exportEntries().stream().filter(export -> export.name().equals(JsExport.ALL))
            .forEach(export -> names.addAll(exportsOf(lookup.apply(export.from()))));
        return names;
    }

    private static String entry(String key, String value) {
        return key.equals(value) ? key : key + ": " + value;
    }

    /** Returns the expression that means a module in the linked text. */
    public static String slot(String name) {
        return REGISTRY + "[\"" + name + "\"]";
    }
}
