package dev.tandem.session;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

import dev.tandem.Model;
import dev.tandem.asset.AssetStore;
import dev.tandem.asset.PageFiles;
import dev.tandem.script.JsModule;

/** The modules and assets that the browser of one session has. Each is loaded once. Used inside the session's turn. */
final class SessionModules {

    private static final Logger LOGGER = System.getLogger("dev.tandem.session");

    private final SessionServices services;
    private final ClientSession session;
    private final Set<Class<?>> types = new HashSet<>(4);
    private Set<String> names = new LinkedHashSet<>();
    private Set<String> extensions = new LinkedHashSet<>(2);
    private PageFiles page;
    private Set<String> present = Set.of();
    private Set<String> presentAssets = Set.of();
    private Set<String> ignored;

    /** @param session whose page loads them, from where its browser sees the application */
    SessionModules(SessionServices services, ClientSession session) {
        this.services = services;
        this.session = session;
    }

    /** Called before a model is made. Before the page is served its modules come with the page, later by themselves. */
    void load(Class<? extends Model> type, Synchronizer synchronizer) {
        if (!types.add(type)) {
            return;
        }
        Set<String> modules = services.index().getModules(type);
        if (page == null) {
            names.addAll(modules);
        }
        else if (!present.containsAll(modules)) {
            loadLate(modules, synchronizer);
        }
    }

    /** Brings a part of the runtime that not every page needs. */
    void require(String extension, Synchronizer synchronizer) {
        String module = JsModule.extension(extension);
        if (page == null) {
            extensions.add(module);
        }
        else if (!present.contains(module)) {
            loadLate(Set.of(module), synchronizer);
        }
    }

    private void loadLate(Set<String> modules, Synchronizer synchronizer) {
        PageFiles late = services.assets().getPageFiles(modules, present, presentAssets, ignored());
        if (!page.origins().contains(late.origins())) {
            LOGGER.log(Level.WARNING, Messages.originNotAllowed(modules, late.origins()));
        }
        synchronizer.addLoad(late.files(), session.getAssetPath());
        present = union(present, late.modules());
        presentAssets = union(presentAssets, late.assets());
    }

    /** Returns what the page brings; from now on further modules are loaded by themselves. */
    PageFiles servePage() {
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
    Set<String> getIgnored() {
        if (ignored == null) {
            ignored = new LinkedHashSet<>();
        }
        return ignored;
    }

    private Set<String> ignored() {
        return ignored == null ? Set.of() : ignored;
    }

    /** Returns the names of the application's modules that the browser has, or gets with the page. */
    Set<String> getPresent() {
        Set<String> result = new TreeSet<>(page == null ? services.assets().getRequired(names) : present);
        result.removeIf(AssetStore::isLibrary);
        return result;
    }

    /**
     * Returns the names of the modules that an exported page needs: those, and parts of the runtime that not every page
     * has.
     */
    Set<String> getExported() {
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
