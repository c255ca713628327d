package dev.tandem.compiler.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import javax.lang.model.element.TypeElement;

import dev.tandem.compiler.analysis.Naming;
import dev.tandem.compiler.js.Import;

/** The imports of one module: only what it uses, under names that nothing else in the module has. */
public final class Imports {

    static final String RUNTIME = "tandem";
    static final String JAVA = "tandem/java";

    private final String module;
    private final Naming naming;
    private final Set<String> taken;
    private final Map<String, Map<String, String>> names = new TreeMap<>();
    private final Set<String> modules = new TreeSet<>();

    public Imports(String module, Naming naming, Set<String> taken) {
        this.module = module;
        this.naming = naming;
        this.taken = taken;
    }

    /** Returns the name by which the module knows something of the runtime. */
    String runtime(String name) {
        return name(RUNTIME, name);
    }

    /** Returns the name by which the module knows a helper for Java's semantics. */
    String java(String name) {
        return name(JAVA, name);
    }

    /** Returns the name by which the module knows a part of the runtime that not every page needs. */
    String extension(String name) {
        return name(RUNTIME + "/" + name, name);
    }

    /** Returns the name by which the module knows a class compiled for the browser, its own or another's. */
    String type(TypeElement type) {
        String path = naming.moduleOf(type);
        String export = naming.export(type);
        if (path.equals(module)) {
            return export;
        }
        modules.add(path);
        return name(Naming.relative(module, path), export);
    }

    private String name(String from, String name) {
        return names.computeIfAbsent(from, key -> new TreeMap<>()).computeIfAbsent(name, this::unused);
    }

    private String unused(String name) {
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + "$" + i;
        }
        return free;
    }

    /** Returns the other modules that this one imports. */
    public Set<String> modules() {
        return modules;
    }

    /** Returns the imports, those of the runtime first. */
    public List<Import> list() {
        List<String> order = new ArrayList<>(names.keySet());
        order.sort((a, b) -> Boolean.compare(a.startsWith("."), b.startsWith(".")) == 0 ? a.compareTo(b)
            : Boolean.compare(a.startsWith("."), b.startsWith(".")));
        return order.stream().map(from -> new Import(names.get(from), from)).toList();
    }
}
