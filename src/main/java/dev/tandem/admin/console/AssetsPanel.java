package dev.tandem.admin.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import dev.tandem.Handler;
import dev.tandem.ReadOnlyProperty;
import dev.tandem.Remote;
import dev.tandem.asset.AssetStore;
import dev.tandem.script.JsModule;
import elemental2.dom.HTMLElement;
import elemental2.dom.HTMLOptionElement;
import elemental2.dom.HTMLSelectElement;
import jakarta.inject.Inject;

/** The bundles in use and their modules: sizes, the graph of imports, sources; and what there is by name. */
public class AssetsPanel extends Panel {

    public static class Both extends Panel.Both {
        public final ReadOnlyProperty<List<BundleRow>> bundles = readonly(List.of());
        public final ReadOnlyProperty<List<ModuleRow>> modules = readonly(List.of());
    }
    public final Both both = both(Both.class);

    @Inject AssetStore assets;

    public SharedFiles shared;

    @Override
    protected void init() {
        shared = create(SharedFiles.class);
    }

    @Override
    void refresh() {
        shared.refresh();
        List<BundleRow> rows = assets.getBundles().stream().map(bundle -> new BundleRow(bundle.name(), bundle.first(),
            bundle.size(), bundle.compressedSize(), bundle.modules())).toList();
        if (!rows.equals(both.bundles.get())) {
            Set<String> names = new TreeSet<>();
            rows.forEach(row -> names.addAll(row.modules()));
            set(both.modules, names.stream().map(this::row).toList());
            set(both.bundles, rows);
        }
    }

    private ModuleRow row(String name) {
        JsModule module = assets.getModule(name);
        return new ModuleRow(name, module.getText().length(), module.getImports());
    }

    /** Returns the text of a module that is listed; empty for any other. */
    @Remote
    String source(String module) {
        return both.modules.get().stream().anyMatch(row -> row.name().equals(module)) ? assets.getModule(module)
            .getText() : "";
    }

    public class JS extends Panel.JS {

        HTMLSelectElement chosen;
        HTMLElement bundleRows;
        HTMLElement moduleRows;
        HTMLElement graph;
        HTMLElement sourceTitle;
        HTMLElement sourceText;

        @Override
        public void init() {
            super.init();
            bundleRows = Dom.element("tbody", "");
            HTMLElement bundles = Dom.element("table", "");
            bundles.append(Dom.text("caption", "", "Bundles"),
                Dom.head("Bundle", "Modules of its own", "Kind", ">Modules", ">Size", ">Compressed"),
                bundleRows);
            chosen = (HTMLSelectElement) Dom.element("select", "");
            chosen.setAttribute("aria-label", "Bundle whose modules are shown");
            listen(chosen, "change", e -> showModules());
            graph = Dom.element("div", "graph");
            moduleRows = Dom.element("tbody", "");
            HTMLElement modules = Dom.element("table", "");
            modules.append(Dom.text("caption", "", "Modules"), Dom.head("Module", ">Size", ">Imports"), moduleRows);
            sourceTitle = Dom.text("h2", "", "Source");
            sourceTitle.tabIndex = -1;
            sourceText = Dom.text("code", "", "Choose a module.");
            HTMLElement pre = Dom.element("pre", "source");
            pre.append(sourceText);
            HTMLElement bar = Dom.element("div", "bar");
            bar.append(Dom.text("h2", "", "Modules of"), chosen);
            HTMLElement left = Dom.scroller("Modules", modules);
            HTMLElement right = Dom.element("section", "");
            right.append(sourceTitle, Dom.scroller("Source", pre));
            HTMLElement columns = Dom.element("div", "columns");
            columns.append(left, right);
            SharedFiles.JS s = js(shared);
            element.append(Dom.scroller("Bundles", bundles), bar, Dom.scroller("Imports, drawn", graph), columns,
                s.element);
        }

        @Override
        public String getTitle() {
            return "Assets";
        }

        @Handler("bundles")
        void showBundles() {
            String before = chosen.value;
            bundleRows.replaceChildren();
            chosen.replaceChildren();
            for (BundleRow bundle : both.bundles.get()) {
                HTMLElement name = Dom.text("th", "code", bundle.name());
                name.setAttribute("scope", "row");
                HTMLElement row = Dom.element("tr", "");
                row.append(name, Dom.text("td", "", contents(bundle)),
                    Dom.text("td", "", bundle.first() ? "start of a page" : "loaded later"),
                    Dom.text("td", "number", Format.number(bundle.modules().size())),
                    Dom.text("td", "number", Format.bytes(bundle.size())),
                    Dom.text("td", "number", Format.bytes(bundle.compressed())));
                bundleRows.append(row);
                HTMLOptionElement option = (HTMLOptionElement) Dom.text("option", "", contents(bundle));
                option.value = bundle.name();
                chosen.append(option);
            }
            if (both.bundles.get().stream().anyMatch(bundle -> bundle.name().equals(before))) {
                chosen.value = before;
            }
            showModules();
        }

        boolean isLibrary(String module) {
            return module.startsWith("dev/tandem/client/");
        }

        /** A bundle is what it holds besides the library. */
        String contents(BundleRow bundle) {
            StringBuilder out = new StringBuilder();
            int more = 0;
            for (String module : bundle.modules()) {
                if (!isLibrary(module)) {
                    if (out.length() < 50) {
                        out.append(out.length() == 0 ? "" : ", ")
                            .append(module.substring(module.lastIndexOf("/") + 1, module.length() - 3));
                    }
                    else {
                        more++;
                    }
                }
            }
            return out + (more == 0 ? "" : " and " + more + " more");
        }

        void showModules() {
            List<ModuleRow> shown = new ArrayList<>();
            for (BundleRow bundle : both.bundles.get()) {
                if (bundle.name().equals(chosen.value)) {
                    for (ModuleRow module : both.modules.get()) {
                        if (bundle.modules().contains(module.name())) {
                            shown.add(module);
                        }
                    }
                }
            }
            moduleRows.replaceChildren();
            List<ModuleRow> ownFirst = new ArrayList<>();
            for (ModuleRow module : shown) {
                if (!isLibrary(module.name())) {
                    ownFirst.add(module);
                }
            }
            for (ModuleRow module : shown) {
                if (isLibrary(module.name())) {
                    ownFirst.add(module);
                }
            }
            for (ModuleRow module : ownFirst) {
                HTMLElement button = Dom.button("plain code", module.name());
                listen(button, "click", e -> open(module.name()));
                HTMLElement name = Dom.element("th", "");
                name.setAttribute("scope", "row");
                name.append(button);
                HTMLElement row = Dom.element("tr", "");
                row.append(name, Dom.text("td", "number", Format.bytes(module.size())),
                    Dom.text("td", "number", "" + module.imports().size()));
                moduleRows.append(row);
            }
            graph.replaceChildren(new ModuleGraphView(shown, name -> open(name)).element);
        }

        void open(String name) {
            remote(() -> source(name)).thenAccept(text -> {
                sourceTitle.textContent = name;
                sourceText.textContent = text;
                sourceTitle.focus();
            });
        }
    }
}
