package dev.tandem.asset;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.tandem.script.JsModule;

/**
 * Modules linked into one file: all of a package, or all that a page needs. Immutable.
 *
 * <pre>{@code
 * Bundle bundle = store.getBundle("demo/ui.js");
 * bundle.getModuleNames();      // [demo/ui/Widget.js, demo/ui/Slider.js]
 * bundle.getDependencies();     // [dev/tandem/client/tandem.js, demo/Units.js]
 * }</pre>
 *
 * The first bundle of a page holds the runtime and starts it. Any other is a module whose default export takes the
 * registry of the page's modules, and holds only what the page does not have.
 */
public final class Bundle {

    private final String name;
    private final List<Asset> assets;
    private final List<JsModule> modules;
    private final Set<String> names;
    private final Set<String> dependencies;
    private final HashedFile file;

    Bundle(List<JsModule> modules, HashedFile file) {
        this(file.getName(), List.of(), modules, Set.of(), file);
    }

    Bundle(String name, List<Asset> assets, List<JsModule> modules, Set<String> dependencies, HashedFile file) {
        this.name = name;
        this.assets = List.copyOf(assets);
        this.modules = List.copyOf(modules);
        this.dependencies = Collections.unmodifiableSet(new LinkedHashSet<>(dependencies));
        this.file = file;
        Set<String> all = new LinkedHashSet<>();
        modules.forEach(module -> all.add(module.getName()));
        names = Collections.unmodifiableSet(all);
    }

    /** Returns the name: that of the package, {@code demo/ui.js}, or of the file. */
    public String getName() {
        return name;
    }

    /** Returns the assets that are associated with the modules, which are loaded first, the oldest first. */
    public List<Asset> getAssets() {
        return assets;
    }

    /**
     * Returns the modules, each after those that it imports and otherwise by name; empty when the page has them all.
     */
    public List<JsModule> getModules() {
        return modules;
    }

    /** Returns the names of the modules: what is present on a page that has loaded this bundle. */
    public Set<String> getModuleNames() {
        return names;
    }

    /** Returns the names of the modules that a bundle of a package imports from outside of it, however indirectly. */
    public Set<String> getDependencies() {
        return dependencies;
    }

    /** Tells whether there is nothing to load. */
    public boolean isEmpty() {
        return modules.isEmpty();
    }

    /** Returns the file. */
    public HashedFile getFile() {
        return file;
    }

    /** Returns the text of the file. */
    @Override
    public String toString() {
        return Resources.text(file.getBytes());
    }
}
