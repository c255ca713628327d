package dev.tandem.script;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One ES module: its name, its text, and what it imports and exports.
 *
 * <pre>{@code
 * JsModule module = JsModule.parse("demo/Thermostat.js", text);
 * module.getImports();      // [dev/tandem/client/tandem.js, demo/Slider.js]
 * }</pre>
 *
 * A name is a path below the root of the class path. Imports are resolved: {@code "tandem"} is
 * {@value #RUNTIME}, {@code "tandem/java"} is {@value #JAVA}, relative paths are relative to the module.
 * <p>
 * Immutable. Errors are {@link IllegalArgumentException} with the module's name and line: for syntax that is not
 * understood, imports that lead nowhere, top-level {@code await} and {@code import.meta}.
 */
public final class JsModule {

    /** What modules import as {@code "tandem"}. */
    public static final String RUNTIME = "dev/tandem/client/tandem.js";

    /** What modules import as {@code "tandem/java"}. */
    public static final String JAVA = "dev/tandem/client/java.js";

    private static final String EXTENSION_PATH = "dev/tandem/client/%s.js";
    private static final Set<String> EXTENSIONS = Set.of(extension("data"), extension("upload"), extension("eval"),
        extension("amend"));

    private final String name;
    private final String text;
    private final List<JsImport> importStatements;
    private final List<JsExport> exportEntries;
    private final String body;
    private final List<String> imports;

    /**
     * Returns the name of a part of the runtime that comes only with pages that need it. It handles the operations of
     * the same name.
     */
    public static String extension(String operation) {
        return EXTENSION_PATH.formatted(operation);
    }

    /** Tells whether a module is such a part. All its exports are needed, as the runtime finds them by their names. */
    public static boolean isExtension(String name) {
        return EXTENSIONS.contains(name);
    }

    JsModule(String name, String text, List<JsImport> importStatements, List<JsExport> exportEntries, String body) {
        this.name = name;
        this.text = text;
        this.importStatements = List.copyOf(importStatements);
        this.exportEntries = List.copyOf(exportEntries);
        this.body = body;
        this.imports = importStatements.stream().map(JsImport::from).distinct().toList();
    }

    /**
     * Reads a module.
     *
     * @param name its path, such as {@code demo/Thermostat.js}
     * @param text its text
     * @throws IllegalArgumentException when it cannot be part of a bundle
     */
    public static JsModule parse(String name, String text) {
        return new JsParser(name, text).parse();
    }

    /** Returns the path of this module below the root of the class path. */
    public String getName() {
        return name;
    }

    /** Returns the text as it was read. */
    public String getText() {
        return text;
    }

    /** Returns the names of the modules that this one imports, in order, each once. */
    public List<String> getImports() {
        return imports;
    }

    /** Returns the names that this module exports itself, sorted; without those of {@code export * from}. */
    public Set<String> getExports() {
        Set<String> names = new TreeSet<>();
        exportEntries.forEach(export -> names.add(export.name()));
        names.remove(JsExport.ALL);
        return names;
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }

    /** Returns the names of the modules that must have been evaluated before this one. */
    public Set<String> eagerImports() {
        Set<String> used = EagerNames.in(this);
        Set<String> eager = new TreeSet<>();
        for (JsImport statement : importStatements) {
            boolean isForEffect = statement.names().isEmpty();
            if (isForEffect || statement.names().values().stream().anyMatch(used::contains)) {
                eager.add(statement.from());
            }
        }
        exportEntries.stream().filter(export -> export.from() != null).forEach(export -> eager.add(export.from()));
        return eager;
    }

    /** Returns the import statements, in order. */
    public List<JsImport> importStatements() {
        return importStatements;
    }

    /** Returns what is exported, in order. */
    public List<JsExport> exportEntries() {
        return exportEntries;
    }

    /** Returns the text without the words of imports and exports, with the same number of lines. */
    public String body() {
        return body;
    }

    /**
     * One import statement, or the {@code from} of an export.
     *
     * @param from resolved name of the module
     * @param names imported name → local name; {@code *} for the whole module
     */
    public record JsImport(String from, Map<String, String> names) {

        /** Stands for all names. */
        public static final String ALL = "*";
    }

    /**
     * One exported name.
     *
     * @param name name outside; {@code *} for all of {@code from}
     * @param local name inside this module, or inside {@code from}; {@code *} for the whole of {@code from}
     * @param from resolved name of the module that is passed on; {@code null} for this module's own
     * @param variable whether it may get another value later
     */
    public record JsExport(String name, String local, String from, boolean variable) {

        /** Stands for all names. */
        public static final String ALL = "*";
    }
}
