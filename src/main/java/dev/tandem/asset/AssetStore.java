package dev.tandem.asset;

import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

import dev.tandem.DataStore;
import dev.tandem.bundle.ClientLibrary;
import dev.tandem.config.Addresses;
import dev.tandem.script.JsModule;

/**
 * The files that pages load: modules, style sheets and other assets, and data that all sessions share. A bean of the
 * application; inject it:
 *
 * <pre>{@code
 * @Inject AssetStore store;
 *
 * void prepare(@Observes @Initialized(ApplicationScoped.class) Object event) {
 *     store.associateAsset("demo/Plot.js", "palette.js", () -> "const palette = " + colours());
 *     String url = store.getData().add("logo.png", logo);          // <img src="…">
 * }
 * }</pre>
 *
 * <strong>Assets</strong> are scripts and style sheets. A page loads those that are associated with the modules of its
 * models, see {@link dev.tandem.UseAsset}; the others are there for whoever asks for their address: a worker, a
 * secondary page. <strong>Data</strong> is any bytes: images, fonts, downloads. What belongs to one session only is added
 * to that, by {@link dev.tandem.Session#getData()}.
 * <p>
 * <strong>Addresses.</strong> What pages load themselves has names with a hash of the content, cached for ever. What is
 * shared by name is asked for again each time, and answered with 304 as long as it is the same.
 * <p>
 * <strong>Threads.</strong> Safe; nobody waits for what another thread reads, links or compresses, but for text that a
 * function supplies.
 * <p>
 * <strong>Memory.</strong> Modules are read once; of bundles and pages the {@value #CAPACITY} used last are kept. Assets
 * and data stay until the application ends.
 * <p>
 * <strong>Errors.</strong> A module or asset that is missing, cannot be understood or is part of a circle throws
 * {@link IllegalArgumentException} with its name.
 */
public class AssetStore {

    /** The style sheet of the application, for all its pages but those that ignore an asset of this name. */
    public static final String APPLICATION_STYLE = "META-INF/tandem/app.css";

    /** How many bundles and how many pages are kept. */
    static final int CAPACITY = 512;

    private final Resources resources;
    private final SourceMaps sourceMaps;
    private final AssetRegistry registry;
    private final PageCatalog catalog;
    private final Modules modules;
    private final PageExporter exporter;
    private final PageTexts texts;
    private volatile String contextPath = "";
    private final SharedData data = new SharedData(() -> contextPath);

    /** For proxies of the container only. */
    protected AssetStore() {
        this(null);
    }

    /** @param loader where modules and style sheets are looked for */
    public AssetStore(ClassLoader loader) {
        resources = new Resources(loader);
        sourceMaps = new SourceMaps(resources);
        registry = new AssetRegistry(resources);
        catalog = new PageCatalog(resources, registry);
        modules = new Modules(resources, registry, catalog);
        exporter = new PageExporter(registry, catalog);
        texts = new PageTexts(resources);
        if (loader != null) {
            registry.add(SharedAssets.standard(resources));
        }
    }

    /** Sets the path of the application, empty for the root: addresses that are returned begin with it. */
    public void setContextPath(String path) {
        contextPath = path;
    }

    /**
     * Returns what the application says to users of a language in place of the library's own texts, by key; empty when it
     * has no such files.
     */
    public Map<String, String> getTexts(Locale locale) {
        return texts.of(locale);
    }

    /** Returns the path of the application; empty for the root. */
    public String getContextPath() {
        return contextPath;
    }

    // Assets ---------------------------------------------------------------------------------------------------------

    /**
     * Adds a remote asset, whose name is the last part of its address. What comes from there becomes code of this server's pages
     * where they load it from here: say what it must be, by {@link #addSharedAsset(String, String)}.
     *
     * @return the address at which this server has it, too, for those who cannot go elsewhere
     * @throws IllegalArgumentException when that is no address of a script or style sheet, or the name is taken
     */
    public String addSharedAsset(String url) {
        return add(SharedAssets.remote(url));
    }

    /**
     * Adds an asset.
     *
     * @param name ends in {@code .js}, {@code .mjs} or {@code .css}; slashes are part of it; or the address of a remote one
     * @param source its text; or its address, {@code http://…} or {@code https://…}, which makes it a remote one; behind an
     * address, what its content must be, as in the attribute {@code integrity} of HTML ({@code sha384-…})
     * @return its address
     * @throws IllegalArgumentException when the name ends otherwise, is an address, or is taken
     */
    public String addSharedAsset(String name, String source) {
        return add(SharedAssets.of(name, source));
    }

    /**
     * Adds an asset whose text is asked for when it is first used, once.
     *
     * @param source returns the text; when it returns {@code null}, the use fails with an {@link IllegalStateException}
     * @return its address
     * @throws IllegalArgumentException when the name ends otherwise, is an address, or is taken
     */
    public String addSharedAsset(String name, Supplier<String> source) {
        return add(SharedAssets.of(name, source));
    }

    /**
     * Adds an asset that is somewhere: a remote one by {@code http} or {@code https}; any other, such as a resource of the
     * class path, is read when it is first used.
     *
     * @return its address
     * @throws IllegalArgumentException when the name ends otherwise, is an address, or is taken
     */
    public String addSharedAsset(String name, URL source) {
        return add(SharedAssets.of(name, source));
    }

    private String add(Asset asset) {
        return addressOf(registry.add(asset));
    }

    private String addressOf(Asset asset) {
        return contextPath + Addresses.SHARED_ASSETS + SharedData.encode(asset.getName());
    }

    /**
     * Lets pages load an asset that is known before a module.
     *
     * @param module a name such as {@code demo/Plot.js}
     * @param name the name of an asset, or the address of a remote one, which is added when it is new
     * @return the asset's address
     * @throws IllegalArgumentException when there is no such asset
     */
    public String associateAsset(String module, String name) {
        Asset known = registry.get(name);
        if (known == null && !Asset.isUrl(name)) {
            throw Messages.noAsset(name);
        }
        return associate(module, known == null ? registry.add(SharedAssets.remote(name)) : known);
    }

    /**
     * Adds an asset, as {@link #addSharedAsset(String, String)} does, and lets pages load it before a module.
     *
     * @return the asset's address
     * @throws IllegalArgumentException when there is an asset of that name: then its source has been given
     */
    public String associateAsset(String module, String name, String source) {
        return associate(module, registry.add(SharedAssets.of(name, source)));
    }

    /** Adds an asset, as {@link #addSharedAsset(String, Supplier)} does, and lets pages load it before a module. */
    public String associateAsset(String module, String name, Supplier<String> source) {
        return associate(module, registry.add(SharedAssets.of(name, source)));
    }

    private String associate(String module, Asset asset) {
        registry.associate(module, asset);
        return addressOf(asset);
    }

    /** Returns the asset of that name, or {@code null} when there is none. */
    public Asset getAsset(String name) {
        return registry.get(name);
    }

    /** Returns the names of all assets, in the order in which they were added; {@code tandem.css} is the library's own. */
    public List<String> getAssetNames() {
        return registry.names();
    }

    /** Returns the names of the assets that are loaded before a module, the oldest first; empty when there are none. */
    public List<String> getAssociatedAssets(String module) {
        return registry.associatedWith(module).stream().map(Asset::getName).toList();
    }

    // Data -----------------------------------------------------------------------------------------------------------

    /** Returns the data that all sessions share, for any browser to fetch. */
    public DataStore getData() {
        return data;
    }

    /** Returns the data of that name as it is served, or {@code null} when there is none. */
    public StoredData findData(String name) {
        return data.find(name);
    }

    // Modules --------------------------------------------------------------------------------------------------------

    /**
     * Sets the module whose {@code main} starts pages, in place of {@code dev/tandem/client/main.js}; before any page is
     * served.
     */
    public void setMain(String moduleName) {
        catalog.setMain(moduleName);
    }

    /**
     * Returns a module.
     *
     * @param name its path, such as {@code demo/Thermostat.js}: looked for in {@code META-INF/tandem/}, where the
     * compiler writes, then beside the class; the library's own is in {@code dev/tandem/client/}
     * @throws IllegalArgumentException when there is none, or it cannot be understood
     */
    public JsModule getModule(String name) {
        return catalog.getModule(name);
    }

    /** Returns the modules of the application, sorted by name: those that the compiler has listed, and other known ones. */
    public List<JsModule> getModules() {
        return modules.getAll();
    }

    /**
     * Looks for modules of classes that are new on the class path.
     *
     * @return the names of the new ones; mostly empty
     */
    public Set<String> updateModules() {
        return modules.update();
    }

    /**
     * Returns all that is below a package: of {@code demo/ui.js} the modules, of {@code demo/ui.css} the style sheets.
     *
     * @return {@code null} when nothing is there
     * @throws IllegalArgumentException when the name ends otherwise
     */
    public Bundle getBundle(String name) {
        return modules.getBundle(name);
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
        return catalog.getBundle(moduleNames, alreadyPresent);
    }

    /** Returns the names of modules and of all that they import, each after those that it imports. */
    public Set<String> getRequired(Collection<String> moduleNames) {
        Set<String> names = new LinkedHashSet<>();
        catalog.missing(moduleNames, Set.of()).forEach(module -> names.add(module.getName()));
        return names;
    }

    /** Tells whether a module is one of Tandem's own. */
    public static boolean isLibrary(String moduleName) {
        return ClientLibrary.contains(moduleName);
    }

    // Pages ----------------------------------------------------------------------------------------------------------

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
        return catalog.getPageFiles(moduleNames, presentModules, presentAssets, ignored);
    }

    /**
     * Reads what all modules declare, with all that it refers to.
     *
     * @return a message for each problem
     */
    public List<String> check() {
        return check(resources.readIndex());
    }

    List<String> check(Collection<String> moduleNames) {
        List<String> problems = new ArrayList<>();
        for (String module : moduleNames) {
            try {
                registry.associatedWith(module).forEach(catalog.getAssembler()::prepare);
            }
            catch (RuntimeException e) {
                problems.add(e.getMessage() + " (module " + module + ")");
            }
        }
        return problems;
    }

    // Export ---------------------------------------------------------------------------------------------------------

    /**
     * Writes all shared data, and the assets that are used, to a folder: {@code _data/shared/chart.png},
     * {@code _assets/shared/chart.js}. An asset is used when a module needs it or its text has been asked for; remote ones
     * are left where they are.
     *
     * @param directory made when it does not exist, in one that does
     * @param clear whether to delete first what an earlier export has left: the folders {@code _assets} and {@code _data}
     * @throws IllegalArgumentException when neither the directory exists nor the one around it
     * @throws java.io.UncheckedIOException when a file cannot be written
     */
    public void export(Path directory, boolean clear) {
        ExportFolder folder = new ExportFolder(directory, clear);
        resources.readIndex().forEach(registry::dataOf);
        Map<String, byte[]> files = new TreeMap<>();
        registry.used().forEach(asset -> exporter.addCopy(asset, files));
        files.forEach(folder::write);
        data.getNames().forEach(name -> folder.write(ExportedFiles.SHARED_DATA, data.find(name)));
    }

    /**
     * Returns what an exported page loads.
     *
     * @param moduleNames the modules of its models
     * @param ignored names of assets that are not to be loaded
     * @param link see {@link Asset#toHtml(String, int)}
     */
    public ExportedFiles getExportedFiles(Collection<String> moduleNames, Set<String> ignored, int link) {
        return exporter.export(moduleNames, ignored, link);
    }

    /** Returns the file with that {@linkplain HashedFile#getUrlName() name in URLs}, or {@code null} when there is none. */
    public HashedFile getFile(String urlName) {
        return catalog.getFile(urlName);
    }

    /**
     * Returns the source map of a script, JSON; {@code null} when there is no such script, or nothing in it was compiled
     * from Java. It shows sources: for development only.
     */
    public String getSourceMap(String urlName) {
        HashedFile file = urlName.endsWith(".js") ? getFile(urlName) : null;
        return file == null ? null : sourceMaps.of(file);
    }

    /** Returns the place in Java that a place in a script comes from; {@code null} when there is none. */
    SourcePositions.Position findSource(String urlName, int line, int column) {
        HashedFile file = urlName.endsWith(".js") ? getFile(urlName) : null;
        return file == null ? null : sourceMaps.find(file, line, column);
    }

    /** Returns the bundles that were used last. */
    public List<BundleView> getBundles() {
        return catalog.getBundles();
    }

    /** Returns the asset of that name as it is served, or {@code null} when there is none. */
    public HashedFile getSharedFile(String name) {
        Asset asset = registry.get(name);
        return asset == null ? null : catalog.getAssembler().shared(asset);
    }

    /** Serves a file from now on, as long as it is among those used last. Returns it, or an equal one from before. */
    public HashedFile serve(HashedFile file) {
        return catalog.keep(file);
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
}
