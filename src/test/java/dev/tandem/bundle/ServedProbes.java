package dev.tandem.bundle;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.tandem.asset.AssetStore;
import dev.tandem.script.JsModule;

/** Links modules of tests as the first bundle of a page is: the library packed, and without what is not used of it. */
public final class ServedProbes {

    private final Map<String, JsModule> mains = new ConcurrentHashMap<>();
    private final AssetStore store;
    private final Linker linker = new Linker(this::getModule);

    /** @param loader where the modules are */
    public ServedProbes(ClassLoader loader) {
        store = new AssetStore(loader);
    }

    private JsModule getModule(String name) {
        JsModule main = mains.get(name);
        return main != null ? main : store.getModule(name);
    }

    /** Returns the bundle of a module and all that it imports, with the module's exports as its default export. */
    public String link(String name, String text) {
        mains.put(name, JsModule.parse(name, text + "\nexport function main() {\n}\n"));
        return linker.linkFirst(ModuleGraph.order(List.of(name), this::getModule), name)
            + "export default " + Linker.slot(name) + ";\n";
    }
}
