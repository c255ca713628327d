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

/**
 * The files that pages load: modules, style sheets and other assets, put together so that a page needs one request for
 * each kind.
 *
 * <pre>{@code
 * PageFiles files = store.getPageFiles(List.of("demo/Thermostat.js"), Set.of(), Set.of(), Set.of());
 * // <link rel="stylesheet" href="..."> <script type="module" src="..."></script>
 * store.getFile(urlName);      // what the browser then asks for
 * }</pre>
 *
 * <strong>Threads.</strong> Safe; nobody waits for what another thread reads, links or compresses.
 * <p>
 * <strong>Memory.</strong> Modules are read once; of bundles and style sheets the {@value #CAPACITY} used last are
 * kept.
 * <p>
 * <strong>Errors.</strong> A module or asset that is missing, cannot be understood or is part of a circle throws
 * {@link IllegalArgumentException} with its name.
 */
public class AssetStore {

    /** How many bundles and how many pages are kept. */
    static final int CAPACITY = 512;

    private static final String MAIN = "dev/tandem/client/main.js";
    private static final String BASE_STYLE = "dev/tandem/client/tandem.css";
    private static final String APPLICATION_STYLE = "META-INF/tandem/app.css";

    private final Resources resources;
    private final AssetRegistry registry;
    private final AssetFiles assetFiles;
    private final PageAssembler assembler;
    private final Linker linker = new Linker(this::getModule);
    private final Map<String, JsModule> modules = new ConcurrentHashMap<>();
    private final Map<String, CssReferences> styles = new ConcurrentHashMap<>();
    private final Cache<BundleKey, Bundle> bundles = new Cache<>(CAPACITY);
    private final Cache<PageKey, PageFiles> pages = new Cache<>(CAPACITY);
    private final Cache<String, HashedFile> files = new Cache<>(8 * CAPACITY);
    private volatile String main = MAIN;

    /** For proxies of the container only. */
    protected AssetStore() {
        this(null);
    }

    /** @param loader where modules and style sheets are looked for */
    public AssetStore(ClassLoader loader) {
        resources = new Resources(loader);
        registry = new AssetRegistry(resources);
        assetFiles = new AssetFiles(resources);
        assembler = new PageAssembler(registry, assetFiles, this::keep);
    }

    /**
     * Sets the module whose {@code main} starts pages, in place of {@code dev/tandem/client/main.js}; before any page is
     * served.
     */
    public void setMain(String moduleName) {
        main = moduleName;
    }

    /**
     * Returns a module.
     *
     * @param name its path, such as {@code demo/Thermostat.js}: looked for in {@code META-INF/tandem/}, where the
     * compiler writes, then beside the class; the library's own is in {@code dev/tandem/client/}
     * @throws IllegalArgumentException when there is none, or it cannot be understood
     */
    public JsModule getModule(String name) {
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

    /**
     * Returns the named modules and all that they import, linked into one file.
     *
     * @param moduleNames the modules, in order of use; imports are added, before those that need them
     * @param alreadyPresent names of modules that the page has, with all that they import; empty for the first bundle
     * of a page, which gets the runtime and starts it
     * @throws IllegalArgumentException when a module is missing, cannot be understood or is part of a circle
     */
    public Bundle getBundle(Collection<String> moduleNames, Set<String> alreadyPresent) {
        Bundle bundle = bundles.get(new BundleKey(List.copyOf(moduleNames), Set.copyOf(alreadyPresent)), this::link);
        keep(bundle.getFile());
        return bundle;
    }

    /** Returns the names of modules and of all that they import, each after those that it imports. */
    public Set<String> getRequired(Collection<String> moduleNames) {
        Set<String> names = new LinkedHashSet<>();
        missing(moduleNames, Set.of()).forEach(module -> names.add(module.getName()));
        return names;
    }

    /** Tells whether a module is one of Tandem's own. */
    public static boolean isLibrary(String moduleName) {
        return Library.contains(moduleName);
    }

    /**
     * Returns what a page loads for models.
     *
     * @param moduleNames the modules of the models, in order of use
     * @param presentModules names of modules that the page has, with all that they import; empty for the first time
     * @param presentAssets names of assets that the page has
     * @param ignored names of assets that are not to be loaded; {@code demo/Thermostat.css} for a module's style sheet
     * @throws IllegalArgumentException when a module or asset is missing, cannot be understood or is part of a circle
     */
    public PageFiles getPageFiles(Collection<String> moduleNames, Set<String> presentModules, Set<String> presentAssets,
        Set<String> ignored) {
        PageKey key = new PageKey(List.copyOf(moduleNames), presentModules, Set.copyOf(presentAssets),
            Set.copyOf(ignored), registry.changes());
        PageFiles page = pages.get(key, this::assemble);
        page.files().stream().filter(file -> !file.isRemote()).forEach(file -> files.get(file.url()));
        return page;
    }

    /**
     * Reads what all modules declare, with all that it refers to.
     *
     * @return a message for each problem
     */
    public List<String> check(Collection<String> moduleNames) {
        List<String> problems = new ArrayList<>();
        for (String module : moduleNames) {
            try {
                for (Asset asset : registry.associatedWith(module)) {
                    assembler.prepare(asset);
                }
            }
            catch (RuntimeException e) {
                problems.add(e.getMessage() + " (module " + module + ")");
            }
        }
        return problems;
    }

    /** Returns the file with that {@linkplain HashedFile#getUrlName() name in URLs}, or {@code null} when there is none. */
    public HashedFile getFile(String urlName) {
        HashedFile file = files.get(urlName);
        return file != null ? file : assetFiles.get(urlName);
    }

    /** Returns the bundles that were used last. */
    public List<BundleView> getBundles() {
        return bundles.getAll().stream().filter(bundle -> !bundle.isEmpty()).map(BundleView::of).toList();
    }

    private PageFiles assemble(PageKey key) {
        boolean first = key.present().isEmpty();
        Bundle bundle = getBundle(key.names(), key.present());
        List<String> names = bundle.getModules().stream().map(JsModule::getName).toList();
        List<Asset> assets = registry.associatedWith(names).stream()
            .filter(asset -> !key.assets().contains(asset.getName()) && !key.ignored().contains(asset.getName())).toList();
        List<CssReferences> after = new ArrayList<>();
        if (first) {
            after.addAll(styleOf(APPLICATION_STYLE));
        }
        names.stream().filter(name -> !key.ignored().contains(styleName(name))).forEach(name -> after.addAll(moduleStyle(name)));
        return assembler.assemble(assets, first ? styleOf(BASE_STYLE) : List.of(), after, bundle, origins(names, assets));
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

    /** Serves a file from now on, as long as it is among those used last. Returns it, or an equal one from before. */
    public HashedFile serve(HashedFile file) {
        return keep(file);
    }

    /**
     * Returns the text of a file on the class path.
     *
     * @throws IllegalArgumentException when there is none
     */
    public String readFile(String name) {
        String text = resources.read(name);
        if (text == null) {
            throw Messages.noModule(name);
        }
        return text;
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

    private List<JsModule> missing(Collection<String> names, Set<String> present) {
        return ModuleGraph.order(names, this::getModule).stream()
            .filter(module -> !present.contains(module.getName())).toList();
    }

    private List<CssReferences> moduleStyle(String name) {
        if (Library.contains(name)) {
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

    private HashedFile keep(HashedFile file) {
        return files.putIfAbsent(file.getUrlName(), file);
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

    private record PageKey(List<String> names, Set<String> present, Set<String> assets, Set<String> ignored, int changes) {
    }
}
