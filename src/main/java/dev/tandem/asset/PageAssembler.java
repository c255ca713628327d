package dev.tandem.asset;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Decides what a page loads: assets by their age, then the style sheets of modules, then modules. What is the server's
 * own of one kind and stands together is one file.
 */
final class PageAssembler {

    private static final Pattern SOURCE_MAP = Pattern.compile("(?m)^//[#@] sourceMappingURL=.*$");

    private final AssetRegistry registry;
    private final AssetFiles files;
    private final UnaryOperator<HashedFile> keep;
    private final Map<Asset, CssReferences> styles = new ConcurrentHashMap<>();
    private final Map<Asset, HashedFile> shared = new ConcurrentHashMap<>();
    private final Map<Asset, HashedFile> modules = new ConcurrentHashMap<>();

    /** @param keep remembers a file, to be served */
    PageAssembler(AssetRegistry registry, AssetFiles files, UnaryOperator<HashedFile> keep) {
        this.registry = registry;
        this.files = files;
        this.keep = keep;
    }

    /**
     * @param before style sheets that stand before those of assets
     * @param after those that stand behind
     * @param linked the modules
     */
    PageFiles assemble(Collection<Asset> assets, List<CssReferences> before, List<CssReferences> after, Bundle linked,
        Origins origins) {
        List<PageFile> out = new ArrayList<>();
        addStyles(out, assets, before, after, nameOf(linked) + ".css");
        addScripts(out, assets);
        StringBuilder imports = new StringBuilder();
        for (Asset asset : assets) {
            if (asset.getKind() == Asset.Kind.MODULE) {
                PageFile file = asset.isRemote() ? PageFile.of(asset) : PageFile.of(Asset.Kind.MODULE, module(asset));
                out.add(file);
                if (!asset.options().global().isEmpty()) {
                    imports.append(importAs(asset.options().global(), imports.length(), file.href("./")));
                }
            }
        }
        HashedFile script = linked.getFile();
        if (imports.length() > 0) {
            script = keep.apply(new HashedFile(script.getName(), imports + Resources.text(script.getBytes())));
        }
        out.add(PageFile.of(Asset.Kind.MODULE, script));
        Set<String> names = new LinkedHashSet<>();
        assets.forEach(asset -> names.add(asset.getName()));
        return new PageFiles(List.copyOf(out), linked.getModuleNames(), Set.copyOf(names), origins);
    }

    /** Reads an asset with all that it refers to, as it is served. */
    void prepare(Asset asset) {
        if (!asset.isRemote()) {
            switch (asset.getKind()) {
                case STYLE -> style(asset);
                case MODULE -> module(asset);
                default -> asset.toString();
            }
        }
    }

    private void addStyles(List<PageFile> out, Collection<Asset> assets, List<CssReferences> before,
        List<CssReferences> after, String name) {
        Deque<CssReferences> together = new ArrayDeque<>(before);
        for (Asset asset : assets) {
            if (asset.getKind() == Asset.Kind.STYLE && asset.isRemote()) {
                addStyle(out, together, name);
                out.add(PageFile.of(asset));
            }
            else if (asset.getKind() == Asset.Kind.STYLE) {
                together.add(style(asset));
            }
        }
        together.addAll(after);
        addStyle(out, together, name);
    }

    private void addStyle(List<PageFile> out, Deque<CssReferences> together, String name) {
        StringBuilder imports = new StringBuilder();
        StringBuilder rules = new StringBuilder();
        for (CssReferences css : together) {
            imports.append(css.imports());
            rules.append(rules.length() == 0 ? "" : "\n").append(css.rules());
        }
        together.clear();
        if (imports.length() + rules.length() > 0) {
            out.add(PageFile.of(Asset.Kind.STYLE, keep.apply(new HashedFile(name, imports.append(rules).toString()))));
        }
    }

    private void addScripts(List<PageFile> out, Collection<Asset> assets) {
        List<Asset> together = new ArrayList<>();
        for (Asset asset : assets) {
            if (asset.getKind() == Asset.Kind.SCRIPT && asset.isRemote()) {
                addScript(out, together);
                out.add(PageFile.of(asset));
            }
            else if (asset.getKind() == Asset.Kind.SCRIPT) {
                together.add(asset);
            }
        }
        addScript(out, together);
    }

    private void addScript(List<PageFile> out, List<Asset> together) {
        if (together.isEmpty()) {
            return;
        }
        StringBuilder js = new StringBuilder();
        for (Asset asset : together) {
            // What is strict in one of them would be in all; and one need not end its last statement.
            js.append(together.size() > 1 ? ";" : "").append(SOURCE_MAP.matcher(asset.toString()).replaceAll(""))
                .append('\n');
        }
        String name = AssetFiles.fileName(together.get(together.size() - 1).getName());
        together.clear();
        out.add(PageFile.of(Asset.Kind.SCRIPT, keep.apply(new HashedFile(name, js.toString()))));
    }

    /** Returns a file with the text of an asset, for those who ask for it by its name. */
    HashedFile shared(Asset asset) {
        HashedFile file = shared.get(asset);
        if (file == null) {
            file = new HashedFile(AssetFiles.fileName(asset.getName()), sharedText(asset));
            shared.put(asset, file);
        }
        return file;
    }

    /** What is referred to stays where it is, some folders above. */
    private String sharedText(Asset asset) {
        if (asset.isRemote() || asset.location() == null || asset.getKind() == Asset.Kind.SCRIPT) {
            return asset.toString();
        }
        String up = "../".repeat(1 + (int) asset.getName().chars().filter(c -> c == '/').count());
        if (asset.getKind() == Asset.Kind.STYLE) {
            CssReferences css = new CssReferences(style(asset).imports() + style(asset).rules(), url -> up + url);
            return css.imports() + css.rules();
        }
        return new ModuleReferences(asset.getName(), Resources.text(module(asset).getBytes()))
            .replace(url -> up + url.substring("./".length()));
    }

    CssReferences style(Asset asset) {
        CssReferences style = styles.get(asset);
        if (style == null) {
            style = asset.location() == null ? new CssReferences(asset.toString(), url -> url)
                : files.style(asset.toString(), asset.location());
            styles.put(asset, style);
        }
        return style;
    }

    HashedFile module(Asset asset) {
        HashedFile module = modules.get(asset);
        if (module == null) {
            String js = asset.location() == null ? asset.toString() : files.module(asset.toString(), asset.location());
            module = files.keep(new HashedFile(AssetFiles.fileName(asset.getName()), js));
            modules.put(asset, module);
        }
        return module;
    }

    private static String importAs(String global, int number, String url) {
        return "import * as $g" + number + " from \"" + url + "\"; globalThis[\"" + global + "\"] = $g" + number
            + ";\n";
    }

    private static String nameOf(Bundle linked) {
        String name = linked.getFile().getName();
        return name.substring(0, name.lastIndexOf('.'));
    }
}
