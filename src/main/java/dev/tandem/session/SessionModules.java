package dev.tandem.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.tandem.Model;
import dev.tandem.asset.Asset;
import dev.tandem.asset.Bundle;
import dev.tandem.asset.JsModule;

/** The modules that the browser of one session has. Each is loaded once. Used inside the session's turn. */
final class SessionModules {

    private final SessionServices services;
    private final Set<Class<?>> types = new HashSet<>(4);
    private Set<String> names = new LinkedHashSet<>();
    private Set<String> extensions = new LinkedHashSet<>(2);
    private PageAssets page;
    private Set<String> present = Set.of();

    SessionModules(SessionServices services) {
        this.services = services;
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
        Bundle bundle = services.assets().getBundle(modules, present);
        Asset style = services.assets().getStyle(modules, present, services.index()::getStyle);
        List<String> urls = new ArrayList<>();
        if (style != null) {
            urls.add(services.sessions().getAssetPath() + style.getUrlName());
        }
        urls.add(services.sessions().getAssetPath() + bundle.getAsset().getUrlName());
        synchronizer.addLoad(urls);
        Set<String> all = new LinkedHashSet<>(present);
        all.addAll(bundle.getModuleNames());
        present = all;
    }

    /** Returns what the page brings; from now on further modules are loaded by themselves. */
    PageAssets servePage() {
        // Bundles are named after their last module.
        extensions.addAll(names);
        Bundle bundle = services.assets().getBundle(extensions, Set.of());
        page = new PageAssets(bundle.getAsset(), services.assets().getStyle(names, services.index()::getStyle));
        present = bundle.getModuleNames();
        names = Set.of();
        extensions = Set.of();
        return page;
    }
}
