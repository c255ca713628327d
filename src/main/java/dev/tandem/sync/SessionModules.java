package dev.tandem.sync;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import dev.tandem.Model;
import dev.tandem.asset.AssetStore;
import dev.tandem.asset.PageFile;
import dev.tandem.asset.PageFiles;
import dev.tandem.script.JsModule;
import dev.tandem.wire.ServerOperations;
import dev.tandem.wire.ServerOperations.LoadedFile;
import dev.tandem.wire.WireNames;

/** The modules and assets that the browser of one session has. Each is loaded once. Used inside the session's turn. */
public final class SessionModules {

    private static final Logger LOGGER = System.getLogger("dev.tandem.session");

    private final ModelServices services;
    private final ServerOperations operations;
    private final Supplier<String> assetPath;
    private final Set<Class<?>> types = new HashSet<>(4);
    private Set<String> names = new LinkedHashSet<>();
    private Set<String> extensions = new LinkedHashSet<>(2);
    private PageFiles page;
    private Set<String> present = Set.of();
    private Set<String> presentAssets = Set.of();
    private Set<String> ignored;

    /** @param assetPath where the browser finds assets */
    SessionModules(ModelServices services, ServerOperations operations, Supplier<String> assetPath) {
        this.services = services;
        this.operations = operations;
        this.assetPath = assetPath;
    }

    /** Called before a model is made. Before the page is served its modules come with the page, later by themselves. */
    void load(Class<? extends Model> type) {
        if (!types.add(type)) {
            return;
        }
        Set<String> modules = services.index().getModules(type);
        if (page == null) {
            names.addAll(modules);
        }
        else if (!present.containsAll(modules)) {
            loadLate(modules);
        }
    }

    /** Brings a part of the runtime that not every page needs. */
    public void require(String extension) {
        String module = JsModule.extension(extension);
        if (page == null) {
            extensions.add(module);
        }
        else if (!present.contains(module)) {
            loadLate(Set.of(module));
        }
    }

    private void loadLate(Set<String> modules) {
        PageFiles late = services.assets().getPageFiles(modules, present, presentAssets, ignored());
        if (!page.origins().contains(late.origins())) {
            LOGGER.log(Level.WARNING, Messages.originNotAllowed(modules, late.origins()));
        }
        load(late.files());
        present = union(present, late.modules());
        presentAssets = union(presentAssets, late.assets());
    }

    /** Lets the browser load files, of which the last one is the server's own kind of module. */
    public void load(List<PageFile> files) {
        List<LoadedFile> loaded = new ArrayList<>(files.size());
        for (PageFile file : files) {
            boolean isLast = loaded.size() == files.size() - 1;
            String kind = isLast ? WireNames.LOAD_BUNDLE : file.kind().name().toLowerCase(Locale.ROOT);
            loaded.add(new LoadedFile(kind, file.href(assetPath.get()), file.integrity()));
        }
        operations.load(loaded);
    }

    /** Lets the browser load a module that the server makes for it alone. */
    public void load(String url) {
        operations.load(List.of(new LoadedFile(WireNames.LOAD_BUNDLE, url, "")));
    }

    /** Returns what the page brings; from now on further modules are loaded by themselves. */
    public PageFiles servePage() {
        // Bundles are named after their last module.
        extensions.addAll(names);
        page = services.assets().getPageFiles(extensions, Set.of(), Set.of(), ignored());
        present = page.modules();
        presentAssets = page.assets();
        names = Set.of();
        extensions = Set.of();
        return page;
    }

    /** Returns the names of assets that the page has from elsewhere; to be changed. */
    public Set<String> getIgnored() {
        if (ignored == null) {
            ignored = new LinkedHashSet<>();
        }
        return ignored;
    }

    private Set<String> ignored() {
        return ignored == null ? Set.of() : ignored;
    }

    /** Returns the names of the application's modules that the browser has, or gets with the page. */
    public Set<String> getPresent() {
        Set<String> result = new TreeSet<>(page == null ? services.assets().getRequired(names) : present);
        result.removeIf(AssetStore::isLibrary);
        return result;
    }

    /**
     * Returns the names of the modules that an exported page needs: those, and parts of the runtime that not every page
     * has.
     */
    public Set<String> getExported() {
        Set<String> result = new TreeSet<>(present);
        result.removeIf(name -> AssetStore.isLibrary(name) && !JsModule.isExtension(name));
        return result;
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        if (others.isEmpty()) {
            return some;
        }
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all;
    }
}
