package dev.tandem.asset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.tandem.asset.JsModule.JsExport;
import dev.tandem.asset.JsModule.JsImport;

/**
 * Writes several modules as one ES module. Each has a function scope of its own and puts its exports into the registry
 * {@code $m} under its name, where the modules after it find them.
 */
final class Linker {

    private static final String REGISTRY = "$m";

    private final Function<String, JsModule> lookup;

    /** @param lookup finds any module by name, also one that is in an earlier bundle */
    Linker(Function<String, JsModule> lookup) {
        this.lookup = lookup;
    }

    /** Returns the file that a page begins with: it makes the registry and then calls {@code main} of that module. */
    String linkFirst(Collection<JsModule> modules, String main) {
        return "const " + REGISTRY + " = {};\n" + link(modules) + slot(main) + ".main(" + REGISTRY + ");\n";
    }

    /** Returns a file that a page loads later: its default export takes the registry of the first. */
    String linkLate(Collection<JsModule> modules) {
        return "export default (" + REGISTRY + ") => {\n" + link(modules) + "};\n";
    }

    private String link(Collection<JsModule> modules) {
        return modules.stream().map(this::link).collect(Collectors.joining());
    }

    private String link(JsModule module) {
        StringBuilder js = new StringBuilder(slot(module.getName())).append(" = (() => {");
        for (JsImport statement : module.importStatements()) {
            js.append(link(module, statement));
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
                names.add(name.getKey().equals(name.getValue()) ? name.getKey() : name.getKey() + ": " + name.getValue());
            }
        }
        if (!names.isEmpty()) {
            js.append(" const { ").append(String.join(", ", names)).append(" } = ").append(slot(statement.from())).append(';');
        }
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
                entries.add(export.name().equals(export.local()) ? export.name() : export.name() + ": " + export.local());
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
        JsModule source = lookup.apply(from);
        if (!exportsOf(source).contains(name)) {
            throw Messages.notExported(module.getName(), name, from);
        }
        if (source.exportEntries().stream().anyMatch(export -> export.name().equals(name) && export.variable())) {
            throw Messages.variable(module.getName(), name, from);
        }
    }

    private Set<String> exportsOf(JsModule module) {
        Set<String> names = new TreeSet<>(module.getExports());
        module.exportEntries().stream().filter(export -> export.name().equals(JsExport.ALL))
            .forEach(export -> names.addAll(exportsOf(lookup.apply(export.from()))));
        return names;
    }

    private static String slot(String name) {
        return REGISTRY + "[\"" + name + "\"]";
    }
}
