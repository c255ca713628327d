package dev.tandem.asset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import dev.tandem.script.JsModule;

/** The modules of an application, and bundles of all that is in a package. */
final class Modules {

    private final Resources resources;
    private final AssetRegistry registry;
    private final PageCatalog catalog;
    private Map<String, JsModule> known;

    Modules(Resources resources, AssetRegistry registry, PageCatalog catalog) {
        this.resources = resources;
        this.registry = registry;
        this.catalog = catalog;
    }

    List<JsModule> getAll() {
        return List.copyOf(known().values());
    }

    private synchronized Map<String, JsModule> known() {
        if (known == null) {
            update();
        }
        return known;
    }

    synchronized Set<String> update() {
        Map<String, JsModule> all = known == null ? new TreeMap<>() : new TreeMap<>(known);
        Set<String> added = new LinkedHashSet<>();
        for (String name : resources.readIndex()) {
            if (!all.containsKey(name)) {
                all.put(name, catalog.getModule(name));
                added.add(name);
            }
        }
        known = all;
        return added;
    }

    Bundle getBundle(String name) {
        boolean isStyle = name.endsWith(".css");
        if (!isStyle && !name.endsWith(".js")) {
            throw Messages.badAssetName(name);
        }
        String folder = name.substring(0, name.lastIndexOf('.')) + "/";
        List<String> names = known().keySet().stream().filter(each -> each.startsWith(folder)).toList();
        return names.isEmpty() ? null : bundle(name, names, isStyle);
    }

    private Bundle bundle(String name, Collection<String> names, boolean isStyle) {
        List<JsModule> modules = catalog.missing(names, Set.of()).stream()
            .filter(module -> names.contains(module.getName())).toList();
        Set<String> dependencies = new LinkedHashSet<>();
        catalog.missing(names, Set.copyOf(names)).forEach(module -> dependencies.add(module.getName()));
        List<Asset> assets = registry.associatedWith(names).stream()
            .filter(asset -> (asset.getKind() == Asset.Kind.STYLE) == isStyle).toList();
        String text = isStyle ? style(assets, modules) : catalog.linkLate(modules, dependencies);
        return new Bundle(name, assets, modules, dependencies, new HashedFile(AssetFiles.fileName(name), text));
    }

    private String style(List<Asset> assets, List<JsModule> modules) {
        List<CssReferences> all = new ArrayList<>();
        assets.stream().filter(asset -> !asset.isRemote())
            .forEach(asset -> all.add(catalog.getAssembler().style(asset)));
        modules.forEach(module -> all.addAll(catalog.moduleStyle(module.getName())));
        StringBuilder imports = new StringBuilder();
        StringBuilder rules = new StringBuilder();
        for (CssReferences each : all) {
            imports.append(each.imports());
            rules.append(each.rules()).append('\n');
        }
        return imports.append(rules).toString();
    }
}
