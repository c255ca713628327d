package dev.tandem.bundle;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import dev.tandem.bundle.LibraryModule.Part;
import dev.tandem.script.JsModule;
import dev.tandem.script.JsScope.JsName;
import dev.tandem.script.JsScope.JsUse;
import dev.tandem.script.ScopeReader.Statement;

/**
 * The library's own modules, as far as a page needs them: of each only what is used, however indirectly, all in one
 * scope.
 */
public final class ClientLibrary {

    private static final String FOLDER = "dev/tandem/client/";
    private static final String JAVA_FOLDER = FOLDER + "java/";

    private final Function<String, JsModule> lookup;
    private final Map<String, LibraryModule> modules = new ConcurrentHashMap<>();

    /** @param lookup finds any module by name */
    ClientLibrary(Function<String, JsModule> lookup) {
        this.lookup = lookup;
    }

    /** Tells whether that is a module of the library. */
    public static boolean contains(String name) {
        return name.startsWith(FOLDER);
    }

    /** Returns the name under which others find what a module exports: the parts of {@code java.js} have its own. */
    static String publicName(LibraryModule module) {
        return module.getName().startsWith(JAVA_FOLDER) ? JsModule.JAVA : module.getName();
    }

    /** Tells whether a module is one of Java's classes and functions. */
    static boolean isJava(LibraryModule module) {
        return publicName(module).equals(JsModule.JAVA);
    }

    LibraryModule getModule(String name) {
        LibraryModule module = modules.get(name);
        if (module == null) {
            modules.putIfAbsent(name, new LibraryModule(lookup.apply(name), this::getModule));
            module = modules.get(name);
        }
        return module;
    }

    /**
     * Returns all that is needed of the library, in the order in which it must stand.
     *
     * @param exports what is used of each module
     */
    Set<Part> reach(Map<String, ? extends Collection<String>> exports) {
        Set<Part> reached = new LinkedHashSet<>();
        Deque<Part> open = new ArrayDeque<>();
        exports.forEach((name, names) -> names.forEach(export -> {
            Part part = partOf(getModule(name).exported(export));
            if (part != null) {
                open.add(part);
            }
        }));
        while (!open.isEmpty()) {
            Part part = open.pop();
            if (reached.add(part)) {
                open.addAll(neighbours(part));
            }
        }
        return sort(reached, exports.keySet());
    }

    /** What a part uses; what shares a variable with it; and what is done whenever its module is loaded. */
    private Set<Part> neighbours(Part part) {
        LibraryModule module = part.module();
        Set<Part> neighbours = new LinkedHashSet<>();
        module.getStatements().stream().filter(statement -> statement.names().isEmpty())
            .forEach(statement -> neighbours.add(new Part(module, statement)));
        module.partners(part.statement()).forEach(statement -> neighbours.add(new Part(module, statement)));
        for (JsUse use : module.getUses(part.statement())) {
            Part other = partOf(meaning(module, use));
            if (other != null) {
                neighbours.add(other);
            }
        }
        return neighbours;
    }

    private Set<Part> sort(Set<Part> reached, Set<String> names) {
        Set<Part> sorted = new LinkedHashSet<>();
        for (JsModule each : ModuleGraph.order(names, lookup)) {
            LibraryModule module = getModule(each.getName());
            for (Statement statement : module.getStatements()) {
                Part part = new Part(module, statement);
                if (reached.contains(part)) {
                    sorted.add(part);
                }
            }
        }
        return sorted;
    }

    /** Returns what a use means; of a module as a whole, the export that is named after it. */
    static JsName meaning(LibraryModule module, JsUse use) {
        LibraryModule whole = module.resolveModule(use);
        return whole == null ? module.resolve(use)
            : module.require(whole, module.getTokens().get(use.token() + 2).text());
    }

    /** Returns the part that declares a name; {@code null} when none does, or a literal stands for it. */
    Part partOf(JsName name) {
        LibraryModule module = name == null ? null : owner(name);
        return module == null || module.literal(name) != null ? null : module.partOf(name);
    }

    String literal(JsName name) {
        LibraryModule module = owner(name);
        return module == null ? null : module.literal(name);
    }

    private LibraryModule owner(JsName name) {
        if (name.scope().getParent() != null) {
            return null;
        }
        return modules.values().stream().filter(module -> module.getScope() == name.scope()).findAny().orElse(null);
    }
}
