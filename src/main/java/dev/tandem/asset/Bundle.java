package dev.tandem.asset;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Modules linked into one file, so that a page costs one request for all its JavaScript.
 * <p>
 * The first bundle of a page holds the runtime and starts it. A late one, for models that a session makes afterwards,
 * holds only what the page does not have, and is loaded by the {@code load} operation. Immutable.
 */
public final class Bundle {

    private final List<JsModule> modules;
    private final Set<String> names;
    private final HashedFile file;

    Bundle(List<JsModule> modules, HashedFile file) {
        this.modules = List.copyOf(modules);
        this.file = file;
        Set<String> all = new LinkedHashSet<>();
        modules.forEach(module -> all.add(module.getName()));
        names = Collections.unmodifiableSet(all);
    }

    /** Returns the modules, each after those that it imports; empty when the page has them all. */
    public List<JsModule> getModules() {
        return modules;
    }

    /** Returns the names of the modules: what is present on a page that has loaded this bundle. */
    public Set<String> getModuleNames() {
        return names;
    }

    /** Tells whether there is nothing to load. */
    public boolean isEmpty() {
        return modules.isEmpty();
    }

    /** Returns the file. */
    public HashedFile getFile() {
        return file;
    }
}
