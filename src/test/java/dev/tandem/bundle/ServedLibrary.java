package dev.tandem.bundle;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import dev.tandem.asset.AssetStore;
import dev.tandem.script.JsModule;
import dev.tandem.script.JsModule.JsExport;

/** The library's modules as they are served: in one scope, with short names. Here all that they export can be had. */
public final class ServedLibrary {

    /** The name of the module that holds them; its default export is the registry. */
    public static final String NAME = "dev/tandem/client/served.js";

    private static final String FOLDER = "dev/tandem/client/";

    private final AssetStore store;

    /** @param loader where the modules are */
    public ServedLibrary(ClassLoader loader) {
        store = new AssetStore(loader);
    }

    /** Tells whether that is a module of the library. */
    public static boolean contains(String name) {
        return name.startsWith(FOLDER) && !name.contains("fake");
    }

    /** Returns the text of a module: what it exports, out of the registry. */
    public String read(String name) {
        if (name.equals(NAME)) {
            return served();
        }
        String exports = String.join(",", exports(name));
        return "import $m from \"./served.js\";\nexport const {" + exports + "} = $m[\"" + name + "\"];\n";
    }

    private Set<String> exports(String name) {
        JsModule module = store.getModule(name);
        Set<String> names = new TreeSet<>(module.getExports());
        module.exportEntries().stream().filter(entry -> entry.name().equals(JsExport.ALL))
            .forEach(entry -> names.addAll(exports(entry.from())));
        return names;
    }

    private String served() {
        Map<String, Set<String>> exports = new LinkedHashMap<>();
        for (String module : new String[] { "main", "session", "value", "tandem", "java", "event", "equals" }) {
            String name = FOLDER + module + ".js";
            exports.put(name, exports(name));
        }
        String text = new LibraryLinker(new ClientLibrary(store::getModule)).link(exports);
        return "const $m = {};\n" + text + "export default $m;\n";
    }
}
