package dev.tandem.admin.console;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.Property;
import dev.tandem.RawJs;
import dev.tandem.ReadOnlyProperty;
import dev.tandem.asset.Asset;
import dev.tandem.asset.AssetStore;
import dev.tandem.script.JsModule;
import elemental2.dom.HTMLElement;
import elemental2.dom.HTMLInputElement;
import jakarta.inject.Inject;

/** Assets by name, and the data that all sessions share. The server filters; the browser gets what is shown. */
public class SharedFiles extends Model {

    static final int MAX_SHOWN = 200;
    private static final int MAX_FILTER = 100;

    public static class Both extends Model.Both {
        public final Property<String> filter = prop("", v -> v.length() > MAX_FILTER ? v.substring(0, MAX_FILTER) : v);
        public final ReadOnlyProperty<List<AssetRow>> assets = readonly(List.of());
        public final ReadOnlyProperty<List<DataRow>> data = readonly(List.of());
        public final ReadOnlyProperty<Integer> matchingAssets = readonly(0);
        public final ReadOnlyProperty<Integer> matchingData = readonly(0);
    }
    public final Both both = both(Both.class);

    @Inject AssetStore store;

    @Handler("filter")
    void refresh() {
        String filter = both.filter.get().strip().toLowerCase(Locale.ROOT);
        List<String> names = matching(store.getAssetNames(), filter);
        Map<String, Integer> uses = new HashMap<>();
        for (JsModule module : store.getModules()) {
            store.getAssociatedAssets(module.getName()).forEach(name -> uses.merge(name, 1, Integer::sum));
        }
        set(both.assets, shown(names).map(store::getAsset).filter(Objects::nonNull).map(asset -> row(asset, uses))
            .toList());
        set(both.matchingAssets, names.size());
        List<String> data = matching(store.getData().getNames(), filter);
        set(both.data, shown(data).map(store::findData).filter(Objects::nonNull).map(DataReader::row).toList());
        set(both.matchingData, data.size());
    }

    private static List<String> matching(List<String> names, String filter) {
        return filter.isEmpty() ? names
            : names.stream().filter(name -> name.toLowerCase(Locale.ROOT).contains(filter)).toList();
    }

    private static Stream<String> shown(List<String> names) {
        return names.stream().limit(MAX_SHOWN);
    }

    private static AssetRow row(Asset asset, Map<String, Integer> uses) {
        String kind = switch (asset.getKind()) {
            case STYLE -> "style sheet";
            case SCRIPT -> "script";
            case MODULE -> "module";
        };
        return new AssetRow(asset.getName(), kind, asset.isRemote() ? asset.getUrl() : "", asset.getLength(),
            uses.getOrDefault(asset.getName(), 0));
    }

    public class JS extends Model.JS {

        public HTMLElement element;
        HTMLInputElement search;
        HTMLElement count;
        HTMLElement assetRows;
        HTMLElement dataRows;

        @Override
        public void init() {
            search = Dom.search("Filter assets and data", "Filter by name …");
            listen(search, "input", e -> both.filter.set(search.value));
            count = Dom.status("p", "count");
            HTMLElement bar = Dom.element("div", "bar");
            bar.append(Dom.text("h2", "", "By name"), search, count);
            assetRows = Dom.element("tbody", "");
            dataRows = Dom.element("tbody", "");
            HTMLElement columns = Dom.element("div", "columns");
            columns.append(
                table("Assets", Dom.head("Asset", "Kind", "Loaded from", ">For modules", ">Size"), assetRows),
                table("Shared data", Dom.head("Name", "Type", "Kept in", ">Size"), dataRows));
            element = Dom.element("section", "shared");
            element.append(bar, columns);
        }

        HTMLElement table(String title, HTMLElement head, HTMLElement rows) {
            HTMLElement table = Dom.element("table", "");
            table.append(Dom.text("caption", "", title), head, rows);
            return Dom.scroller(title, table);
        }

        @Handler("assets")
        void showAssets() {
            Dom.keepFocus(assetRows, () -> fillAssets());
        }

        void fillAssets() {
            assetRows.replaceChildren();
            for (AssetRow asset : both.assets.get()) {
                HTMLElement row = row(asset.name(), "../tandem/assets/shared/", asset.place().isEmpty());
                row.append(Dom.text("td", "", asset.kind()),
                    Dom.text("td", "place", asset.place().isEmpty() ? "this server" : asset.place()),
                    Dom.text("td", "number", Format.number(asset.modules())),
                    Dom.text("td", "number", asset.length() < 0 ? "not read yet" : Format.bytes(asset.length())));
                assetRows.append(row);
            }
        }

        @Handler("data")
        void showData() {
            Dom.keepFocus(dataRows, () -> fillData());
        }

        void fillData() {
            dataRows.replaceChildren();
            for (DataRow data : both.data.get()) {
                HTMLElement row = row(data.name(), "../tandem/data/shared/", true);
                row.append(Dom.text("td", "", data.type()), Dom.text("td", "", data.place()),
                    Dom.text("td", "number", Format.bytes(data.size())));
                dataRows.append(row);
            }
        }

        HTMLElement row(String title, String folder, boolean linked) {
            HTMLElement name = Dom.element("th", "code");
            name.setAttribute("scope", "row");
            if (linked) {
                HTMLElement link = Dom.link("", title, folder + encoded(title));
                link.setAttribute("target", "_blank");
                name.append(link);
            }
            else {
                name.append(title);
            }
            HTMLElement row = Dom.element("tr", "");
            row.setAttribute("data-key", title);
            row.append(name);
            return row;
        }

        @RawJs("return encodeURI(path);")
        native String encoded(String path);

        @Handler({"assets", "data", "matchingAssets", "matchingData"})
        void showCount() {
            Dom.say(count, part(both.assets.get().size(), both.matchingAssets.get(), "asset", "assets") + ", "
                + part(both.data.get().size(), both.matchingData.get(), "piece of data", "pieces of data"));
        }

        String part(int shown, int matching, String one, String many) {
            return matching + " " + (matching == 1 ? one : many)
                + (shown < matching ? " (the first " + shown + " shown)" : "");
        }
    }
}
