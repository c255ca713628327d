package dev.tandem.asset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Puts modules in an order in which each comes after what it imports, and otherwise as they were named. */
final class ModuleGraph {

    private final Function<String, JsModule> lookup;
    private final Map<String, JsModule> ordered = new LinkedHashMap<>();
    private final Set<String> path = new LinkedHashSet<>();

    private ModuleGraph(Function<String, JsModule> lookup) {
        this.lookup = lookup;
    }

    /**
     * Returns the modules and all that they import, however far.
     *
     * @throws IllegalArgumentException when modules import each other in a circle
     */
    static List<JsModule> order(Collection<String> names, Function<String, JsModule> lookup) {
        ModuleGraph graph = new ModuleGraph(lookup);
        names.forEach(graph::visit);
        return List.copyOf(graph.ordered.values());
    }

    private void visit(String name) {
        if (ordered.containsKey(name)) {
            return;
        }
        if (!path.add(name)) {
            throw Messages.circle(circleTo(name));
        }
        JsModule module = lookup.apply(name);
        module.getImports().forEach(this::visit);
        path.remove(name);
        ordered.put(name, module);
    }

    private List<String> circleTo(String name) {
        List<String> circle = new ArrayList<>(path);
        circle.subList(0, circle.indexOf(name)).clear();
        circle.add(name);
        return circle;
    }
}
