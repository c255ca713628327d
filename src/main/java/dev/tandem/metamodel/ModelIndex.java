package dev.tandem.metamodel;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.tandem.Model;

/**
 * The model classes of an application, as the compiler has listed them in the WAR and in its jars; so that
 * {@code extends Model} is all that discovery needs, whatever {@code beans.xml} says.
 */
public final class ModelIndex {

    private final Map<String, Metadata> metadata = new HashMap<>();
    private final Map<String, Class<? extends Model>> types = new LinkedHashMap<>();
    /** What browsers may hear of the server's, by the class that declares or inherits it. */
    private final Map<String, Set<String>> heard = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    /** Reads the indexes that the class loader sees, and loads the concrete classes in them. */
    public ModelIndex(ClassLoader loader) {
        MetadataReader reader = new MetadataReader(loader);
        for (String topLevelClass : reader.readIndexes()) {
            for (Metadata data : reader.read(topLevelClass)) {
                metadata.put(data.className(), data);
                data.hears().forEach(this::addHeard);
                load(data.className(), loader);
            }
        }
    }

    private void addHeard(String name) {
        int dot = name.lastIndexOf('.');
        heard.computeIfAbsent(name.substring(0, dot), key -> new HashSet<>()).add(name.substring(dot + 1));
    }

    private void load(String name, ClassLoader loader) {
        try {
            Class<?> type = Class.forName(name, false, loader);
            if (Model.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())) {
                types.put(name, type.asSubclass(Model.class));
            }
        }
        catch (ClassNotFoundException | LinkageError e) {
            problems.add(Messages.cannotLoad(name, e));
        }
    }

    /** Returns the concrete model classes. */
    public List<Class<? extends Model>> getTypes() {
        return List.copyOf(types.values());
    }

    /** Tells whether the application has no model of its own. */
    public boolean isEmpty() {
        return metadata.values().stream().allMatch(data -> MetadataReader.isOwn(data.module())) && problems.isEmpty();
    }

    /** Returns a message for each listed class that cannot be loaded; empty when all can. */
    public List<String> getProblems() {
        return List.copyOf(problems);
    }

    /** Returns the names of the modules that hold the browser side of a model class, and of those it extends. */
    public Set<String> getModules(Class<?> type) {
        Set<String> modules = new LinkedHashSet<>();
        for (Class<?> c = type; c != null && c != Model.class; c = c.getSuperclass()) {
            Metadata data = metadata.get(c.getName());
            if (data != null) {
                modules.add(data.module());
            }
        }
        return modules;
    }

    /** Returns the types of events of the server's that some browser side listens to, of that class or below it. */
    Set<String> getHeard(String className) {
        return heard.getOrDefault(className, Set.of());
    }

    Map<String, Metadata> getMetadata() {
        return metadata;
    }
}
