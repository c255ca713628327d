package dev.tandem.asset;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files that pages load: modules and style sheets from the class path, put together so that a page needs one
 * request for each kind.
 *
 * <pre>{@code
 * Bundle bundle = store.getBundle(List.of("demo/Thermostat.js"), Set.of());
 * Asset style = store.getStyle(List.of("demo/Thermostat.js"));
 * // <link rel="stylesheet" href=".../{style.getUrlName()}">
 * // <script type="module" src=".../{bundle.getAsset().getUrlName()}"></script>
 * store.getAsset(urlName);      // what the browser then asks for
 * }</pre>
 *
 * <strong>Threads.</strong> Safe; nobody waits for what another thread reads, links or compresses.
 * <p>
 * <strong>Memory.</strong> Modules are read once; of bundles and style sheets the {@value #CAPACITY} used last are
 * kept.
 * <p>
 * <strong>Errors.</strong> A module that is missing, cannot be understood or is part of a circle throws
 * {@link IllegalArgumentException} with its name.
 */
public class AssetStore {

    /** How many bundles and how many style sheets are kept. */
    static final int CAPACITY = 512;

    private static final String MAIN = "dev/tandem/client/main.js";
    private static final String BASE_STYLE = "dev/tandem/client/tandem.css";
    private static final String APPLICATION_STYLE = "META-INF/tandem/app.css";

    private final Resources resources;
    private final Linker linker = new Linker(this::getModule);
    private final Map<String, JsModule> modules = new ConcurrentHashMap<>();
    private final Map<String, String> styles = new ConcurrentHashMap<>();
    private final Cache<BundleKey, Bundle> bundles = new Cache<>(CAPACITY);
    private final Cache<List<String>, Asset> styleAssets = new Cache<>(CAPACITY);
    private final Cache<String, Asset> assets = new Cache<>(2 * CAPACITY);

    /** For proxies of the container only. */
    protected AssetStore() {
        this(null);
    }

    /** @param loader where modules and style sheets are looked for */
    public AssetStore(ClassLoader loader) {
        resources = new Resources(loader);
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
        keep(bundle.getAsset());
        return bundle;
    }

    /**
     * Returns the style sheet of a page: that of the library, that of the application, {@code META-INF/tandem/app.css} on
     * the class path, and those of the modules and all that they import, each after those that it builds upon. The style sheet of {@code demo/Thermostat.js} is {@code demo/Thermostat.css} on
     * the class path.
     */
    public Asset getStyle(Collection<String> moduleNames) {
        return getStyle(moduleNames, name -> "");
    }

    /**
     * Returns the style sheet of a page, see {@link #getStyle(Collection)}.
     *
     * @param css returns the style that belongs to a module besides its file, empty or {@code null} for none; always
     * the same for the same module
     */
    public Asset getStyle(Collection<String> moduleNames, Function<String, String> css) {
        return getStyle(moduleNames, Set.of(), css);
    }

    /**
     * Returns the style sheet that a page needs besides that of the modules it has.
     *
     * @param alreadyPresent names of modules that the page has; empty for the first style sheet of a page
     * @return the style sheet; {@code null} when there is nothing to add
     */
    public Asset getStyle(Collection<String> moduleNames, Set<String> alreadyPresent, Function<String, String> css) {
        Set<String> names = new LinkedHashSet<>();
        missing(moduleNames, alreadyPresent).forEach(module -> names.add(module.getName()));
        boolean first = alreadyPresent.isEmpty();
        if (!first && names.stream().allMatch(name -> styleOf(name, css).isEmpty())) {
            return null;
        }
        List<String> key = Stream.concat(Stream.of(first ? BASE_STYLE : ""), names.stream()).toList();
        return keep(styleAssets.get(key, k -> style(names, first, css)));
    }

    /** Returns the asset with that {@linkplain Asset#getUrlName() name in URLs}, or {@code null} when there is none. */
    public Asset getAsset(String urlName) {
        return assets.get(urlName);
    }

    /** Returns the bundles that were used last. */
    public List<BundleView> getBundles() {
        return bundles.getAll().stream().filter(bundle -> !bundle.isEmpty()).map(BundleView::of).toList();
    }

    /** Serves an asset from now on, as long as it is among those used last. Returns it, or an equal one from before. */
    public Asset serve(Asset asset) {
        return keep(asset);
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
        Stream<String> names = first ? Stream.concat(key.names().stream(), Stream.of(JsModule.RUNTIME, MAIN))
            : key.names().stream();
        List<JsModule> missing = missing(names.toList(), key.present());
        String text = first ? linker.linkFirst(missing, MAIN) : linker.linkLate(missing, key.present());
        return new Bundle(missing, new Asset(fileName(key.names(), ".js"), text));
    }

    private List<JsModule> missing(Collection<String> names, Set<String> present) {
        return ModuleGraph.order(names, this::getModule).stream()
            .filter(module -> !present.contains(module.getName())).toList();
    }

    private Asset style(Set<String> names, boolean first, Function<String, String> css) {
        String base = first ? baseStyle() : "";
        String text = names.stream().map(name -> styleOf(name, css)).filter(style -> !style.isEmpty())
            .collect(Collectors.joining("\n", base, ""));
        return new Asset(fileName(names, ".css"), text);
    }

    private String baseStyle() {
        String application = resources.read(APPLICATION_STYLE);
        String base = resources.read(BASE_STYLE);
        return application == null ? base : base + "\n" + application + "\n";
    }

    private String styleOf(String name, Function<String, String> css) {
        String file = styles.get(name);
        if (file == null) {
            file = Objects.requireNonNullElse(resources.readStyle(name), "");
            styles.put(name, file);
        }
        String constant = css.apply(name);
        return constant == null || constant.isEmpty() ? file : file + "\n" + constant + "\n";
    }

    private Asset keep(Asset asset) {
        return assets.putIfAbsent(asset.getUrlName(), asset);
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
}
