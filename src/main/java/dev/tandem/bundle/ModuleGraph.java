package dev.tandem.bundle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import dev.tandem.script.JsModule;

/**
 * Puts modules in an order in which each comes after what it imports, and otherwise as they were named. Of modules that
 * import each other in a circle each comes after those that it uses while it is evaluated, such as superclasses; the
 * rest it can use once all are there.
 */
public final class ModuleGraph {

    private final Function<String, JsModule> lookup;
    private final Map<String, JsModule> ordered = new LinkedHashMap<>();

    /** Tarjan's algorithm: a circle is complete when it returns to its lowest number. */
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> lowest = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();

    private ModuleGraph(Function<String, JsModule> lookup) {
        this.lookup = lookup;
    }

    /**
     * Returns the modules and all that they import, however far.
     *
     * @throws IllegalArgumentException when modules need each other in a circle while they are evaluated
     */
    public static List<JsModule> order(Collection<String> names, Function<String, JsModule> lookup) {
        ModuleGraph graph = new ModuleGraph(lookup);
        names.forEach(graph::visit);
        return List.copyOf(graph.ordered.values());
    }

    private void visit(String name) {
        if (numbers.containsKey(name)) {
            return;
        }
        int number = numbers.size();
        numbers.put(name, number);
        lowest.put(name, number);
        open.push(name);
        for (String imported : lookup.apply(name).getImports()) {
            visit(imported);
            if (open.contains(imported)) {
                lowest.merge(name, lowest.get(imported), Math::min);
            }
        }
        if (lowest.get(name) == number) {
            close(name);
        }
    }

    private void close(String first) {
        List<String> circle = new ArrayList<>();
        String last;
        do {
            last = open.pop();
            circle.add(0, last);
        }
        while (!last.equals(first));
        boolean isAlone = circle.size() == 1 && !lookup.apply(first).getImports().contains(first);
        if (isAlone) {
            ordered.put(first, lookup.apply(first));
        }
        else {
            circle.forEach(name -> evaluate(name, circle, new LinkedHashSet<>()));
        }
    }

    private void evaluate(String name, List<String> circle, Set<String> path) {
        if (ordered.containsKey(name)) {
            return;
        }
        if (!path.add(name)) {
            throw Messages.circle(circleTo(name, path));
        }
        JsModule module = lookup.apply(name);
        module.eagerImports().stream().filter(circle::contains).forEach(imported -> evaluate(imported, circle, path));
        path.remove(name);
        ordered.put(name, module);
    }

    private static List<String> circleTo(String name, Set<String> path) {
        List<String> circle = new ArrayList<>(path);
        circle.subList(0, circle.indexOf(name)).clear();
        circle.add(name);
        return circle;
    }
}
