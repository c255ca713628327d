package dev.tandem.asset;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import dev.tandem.bundle.ClientLibrary;
import dev.tandem.bundle.Linker;
import dev.tandem.bundle.ModuleGraph;
import dev.tandem.script.JsModule;

/** Finds out, once for all pages with the same models, which files they need, and keeps those that were used last. */
final class PageCatalog {

    private static final String MAIN = "dev/tandem/client/main.js";
    private static final String BASE_STYLE = "dev/tandem/client/tandem.css";

    private final Resources resources;
    private final AssetRegistry registry;
    private final AssetFiles assetFiles;
    private final PageAssembler assembler;
    private final Linker linker = new Linker(this::getModule);
    private final Map<String, JsModule> modules = new ConcurrentHashMap<>();
    private final Map<String, CssReferences> styles = new ConcurrentHashMap<>();
    private final Cache<BundleKey, Bundle> bundles = new Cache<>(AssetStore.CAPACITY);
    private final Cache<PageKey, PageFiles> pages = new Cache<>(AssetStore.CAPACITY);
    private final Cache<String, HashedFile> files = new Cache<>(8 * AssetStore.CAPACITY);
    private volatile String main = MAIN;

    PageCatalog(Resources resources, AssetRegistry registry) {
        this.resources = resources;
        this.registry = registry;
        assetFiles = new AssetFiles(resources);
        assembler = new PageAssembler(registry, assetFiles, this::keep);
    }

    void setMain(String moduleName) {
        main = moduleName;
    }

    PageAssembler getAssembler() {
        return assembler;
    }

    JsModule getModule(String name) {
        JsModule module = modules.get(name);
        if (module == null) {
            String text = resources.readModule(name);
            if (text == null) {
                throw Messages.noModule(name);
            }
            modules.putIfAbsent(name, JsModule.parse(name, text));
            module = modules.get(name);
        }
        return module;
    }

    Bundle getBundle(Collection<String> moduleNames, Set<String> alreadyPresent) {
        Bundle bundle = bundles.get(new BundleKey(List.copyOf(moduleNames), Set.copyOf(alreadyPresent)), this::link);
        keep(bundle.getFile());
        return bundle;
    }

    /** Returns a bundle that starts a page by {@code main} of another module of the library. */
    Bundle getExportBundle(Collection<String> moduleNames, String main) {
        List<JsModule> needed = missing(Stream.concat(moduleNames.stream(), Stream.of(JsModule.RUNTIME, main)).toList(),
            Set.of());
        return new Bundle(needed, new HashedFile(fileName(moduleNames, ".js"), linker.linkFirst(needed, main)));
    }

    List<BundleView> getBundles() {
        return bundles.getAll().stream().filter(bundle -> !bundle.isEmpty()).map(BundleView::of).toList();
    }

    PageFiles getPageFiles(Collection<String> moduleNames, Set<String> presentModules, Set<String> presentAssets,
        Set<String> ignored) {
        PageKey key = new PageKey(List.copyOf(moduleNames), presentModules, Set.copyOf(presentAssets),
            Set.copyOf(ignored), registry.changes());
        PageFiles page = pages.get(key, this::assemble);
        page.files().stream().filter(file -> !file.isRemote()).forEach(file -> files.get(file.url()));
        return page;
    }

    HashedFile getFile(String urlName) {
        HashedFile file = files.get(urlName);
        return file != null ? file : assetFiles.get(urlName);
    }

    HashedFile keep(HashedFile file) {
        return files.putIfAbsent(file.getUrlName(), file);
    }

    /** Returns the modules and what they import, but for those that are present, each after what it imports. */
    List<JsModule> missing(Collection<String> names, Set<String> present) {
        return ModuleGraph.order(names, this::getModule).stream()
            .filter(module -> !present.contains(module.getName())).toList();
    }

    /** Returns what a page loads that has some of the modules. */
    String linkLate(Collection<JsModule> some, Collection<String> present) {
        return linker.linkLate(some, present);
    }

    private PageFiles assemble(PageKey key) {
        boolean first = key.present().isEmpty();
        Bundle bundle = getBundle(key.names(), key.present());
        List<String> names = bundle.getModules().stream().map(JsModule::getName).toList();
        List<Asset> assets = registry.associatedWith(names).stream()
            .filter(asset -> !key.assets().contains(asset.getName()) && !key.ignored().contains(asset.getName()))
            .toList();
        List<CssReferences> after = new ArrayList<>();
        if (first && !key.ignored().contains(AssetStore.APPLICATION_STYLE)) {
            after.addAll(styleOf(AssetStore.APPLICATION_STYLE));
        }
        names.stream().filter(name -> !key.ignored().contains(styleName(name)))
            .forEach(name -> after.addAll(moduleStyle(name)));
        return assembler.assemble(assets, first ? styleOf(BASE_STYLE)
            : List.of(), after, bundle, origins(names, assets));
    }

    /** What the page's models are known to hold or make later is allowed for, too: its policy cannot change. */
    private Origins origins(Collection<String> names, Collection<Asset> assets) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(names);
        while (!open.isEmpty()) {
            String name = open.pop();
            if (reached.add(name)) {
                open.addAll(registry.dataOf(name).needs());
            }
        }
        List<Asset> all = new ArrayList<>(assets);
        all.addAll(registry.associatedWith(reached));
        return Origins.of(all);
    }

    private Bundle link(BundleKey key) {
        boolean first = key.present().isEmpty();
        // The runtime's last module comes last, as it starts the page; later bundles count on the rest.
        Stream<String> names = first ? Stream.concat(key.names().stream(), Stream.of(JsModule.RUNTIME, main))
            : key.names().stream();
        List<JsModule> missing = missing(names.toList(), key.present());
        String text = first ? linker.linkFirst(missing, main) : linker.linkLate(missing, key.present());
        return new Bundle(missing, new HashedFile(fileName(key.names(), ".js"), text));
    }

    /** Returns the style sheet of a module, or none. */
    List<CssReferences> moduleStyle(String name) {
        if (ClientLibrary.contains(name)) {
            return List.of();
        }
        CssReferences style = styles.get(name);
        if (style == null) {
            String file = Objects.requireNonNullElse(resources.readStyle(name), "");
            String constant = registry.dataOf(name).css();
            style = assetFiles.style(constant.isEmpty() ? file : file + "\n" + constant + "\n", styleName(name));
            styles.put(name, style);
        }
        return style.isEmpty() ? List.of() : List.of(style);
    }

    private List<CssReferences> styleOf(String location) {
        CssReferences style = styles.get(location);
        if (style == null) {
            style = assetFiles.style(Objects.requireNonNullElse(resources.read(location), ""), location);
            styles.put(location, style);
        }
        return style.isEmpty() ? List.of() : List.of(style);
    }

    private static String styleName(String module) {
        return module.substring(0, module.lastIndexOf('.')) + ".css";
    }

    /** The name of the last module speaks for all: it is the one that needed the others. */
    private static String fileName(Collection<String> names, String extension) {
        String last = "tandem.js";
        for (String name : names) {
            last = name;
        }
        return last.substring(last.lastIndexOf('/') + 1, last.lastIndexOf('.')) + extension;
    }

    private record BundleKey(List<String> names, Set<String> present) {
    }

    private record PageKey(List<String> names, Set<String> present, Set<String> assets, Set<String> ignored,
        int changes) {
    }
}
