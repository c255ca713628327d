package dev.tandem.asset;

import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes the elements of a page that loads its files without a server. Browsers load no ES modules from files: these
 * stand in the page, and the application's own are a classic script where they do not.
 */
final class PageExporter {

    private static final String MAIN = "dev/tandem/client/export.js";

    private final AssetRegistry registry;
    private final PageCatalog catalog;
    private final DataUrls dataUrls;

    PageExporter(AssetRegistry registry, PageCatalog catalog) {
        this.registry = registry;
        this.catalog = catalog;
        dataUrls = new DataUrls(catalog::getFile);
    }

    ExportedFiles export(Collection<String> modules, Set<String> ignored, int link) {
        if (link < 0 || link > 3) {
            throw Messages.badLink(link);
        }
        PageFiles page = catalog.getPageFiles(modules, Set.of(), Set.of(), ignored);
        StringBuilder html = new StringBuilder();
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (PageFile file : page.files()) {
            if (file != page.script()) {
                html.append(element(file, link, files)).append('\n');
            }
        }
        for (String name : page.assets()) {
            addModule(html, registry.get(name), link);
        }
        HashedFile script = script(modules);
        html.append(link < 2 ? AssetHtml.embed(Asset.Kind.MODULE, Resources.text(script.getBytes()))
            : AssetHtml.link(Asset.Kind.SCRIPT, linked(script, files), "")).append('\n');
        if (link == 1) {
            // Others may refer to them by their names.
            page.assets().forEach(name -> addCopy(registry.get(name), files));
        }
        return new ExportedFiles(html.toString(), files);
    }

    private String element(PageFile file, int link, Map<String, byte[]> files) {
        boolean isEmbedded = link == 0 || link == 1 && !file.isRemote();
        if (file.kind() == Asset.Kind.MODULE) {
            return "";
        }
        if (file.isRemote() && !isEmbedded && link != 2) {
            String element = AssetHtml.link(file.kind(), file.url(), file.integrity());
            // Those that stand in the page do not wait, either.
            return link == 1 ? element.replaceFirst("<script defer ", "<script ") : element;
        }
        HashedFile own = file.isRemote() ? copyOf(file) : catalog.getFile(file.url());
        return isEmbedded ? AssetHtml.embed(file.kind(), file.kind() == Asset.Kind.STYLE ? dataUrls.content(own)
            : Resources.text(own.getBytes())) : AssetHtml.link(file.kind(), linked(own, files), "");
    }

    /** A remote style sheet refers to what is beside it there. */
    private HashedFile copyOf(PageFile file) {
        String text = registry.byUrl(file.url()).toString();
        String name = AssetFiles.fileName(Asset.nameOf(file.url()));
        if (file.kind() == Asset.Kind.STYLE) {
            CssReferences css = new CssReferences(text, url -> URI.create(file.url()).resolve(url).toString());
            text = css.imports() + css.rules();
        }
        return new HashedFile(name.endsWith(".js") || name.endsWith(".css") ? name
            : "remote" + (file.kind() == Asset.Kind.STYLE ? ".css" : ".js"), text);
    }

    private void addModule(StringBuilder html, Asset asset, int link) {
        if (asset == null || asset.getKind() != Asset.Kind.MODULE) {
            return;
        }
        boolean staysRemote = asset.isRemote() && (link == 1 || link == 3);
        String url = staysRemote ? asset.getUrl() : asset.isRemote()
            ? DataUrls.of("text/javascript", Resources.bytes(asset.toString()))
            : dataUrls.of(catalog.getAssembler().module(asset));
        String global = asset.options().global();
        html.append(AssetHtml.embed(Asset.Kind.MODULE, global.isEmpty() ? "import \"" + url + "\";"
            : "import * as m from \"" + url + "\"; globalThis[\"" + global + "\"] = m;")).append('\n');
    }

    private HashedFile script(Collection<String> modules) {
        Bundle bundle = catalog.getExportBundle(modules, MAIN);
        return new HashedFile(bundle.getFile().getName(),
            "(() => {\n\"use strict\";\n" + Resources.text(bundle.getFile().getBytes()) + "})();\n");
    }

    /** Returns the address of a file that is written beside the page, with all that it refers to. */
    private String linked(HashedFile file, Map<String, byte[]> files) {
        files.put(ExportedFiles.ASSETS + file.getUrlName(), file.getBytes());
        if (file.getContentType().startsWith("text/css")) {
            new CssReferences(Resources.text(file.getBytes()), url -> {
                HashedFile other = catalog.getFile(url.replaceFirst("[?#].*", ""));
                if (other != null && !files.containsKey(ExportedFiles.ASSETS + other.getUrlName())) {
                    linked(other, files);
                }
                return url;
            });
        }
        return ExportedFiles.ASSETS + file.getUrlName();
    }

    /** Writes an asset under its own name. */
    void addCopy(Asset asset, Map<String, byte[]> files) {
        if (!asset.isRemote()) {
            files.put(ExportedFiles.ASSETS + asset.getName(), Resources.bytes(asset.toString()));
        }
    }
}
