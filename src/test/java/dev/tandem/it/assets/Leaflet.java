package dev.tandem.it.assets;

import static elemental2.dom.DomGlobal.document;

import java.nio.charset.StandardCharsets;

import dev.tandem.App;
import dev.tandem.Emitter;
import dev.tandem.Handler;
import dev.tandem.ListProperty;
import dev.tandem.Model;
import dev.tandem.Property;
import dev.tandem.RawJs;
import dev.tandem.Remote;
import dev.tandem.UseAsset;
import dev.tandem.asset.AssetStore;
import elemental2.dom.HTMLElement;
import jakarta.inject.Inject;

/** An app that lives on without its server: properties, lists, events, sub-models, assets and data. */
@App(value = "leaflet", title = "Leaf & let")
@UseAsset("Gallery.lib.js")
@UseAsset(value = "webjars/frames/dist/shapes.mjs", global = "shapes")
public class Leaflet extends Model {

    public static class Both extends Model.Both {
        public final Property<Integer> count = prop(1, v -> Math.min(3, v));
        public final Property<String> image = prop("");
        public final Property<String> text = prop("");
        public final ListProperty<String> lines = listProp();
    }
    public final Both both = both(Both.class);

    public static class Page extends Model {

        public static class Both extends Model.Both {
            public final Property<String> title = prop("");
        }
        public final Both both = both(Both.class);

        public class JS extends Model.JS {

            public String heading() {
                return both.title.get();
            }
        }
    }

    public Page page;

    @Inject
    AssetStore store;

    @Override
    protected void init() {
        page = create(Page.class, p -> p.both.title.set("</script>"));
        both.count.set(2);
        both.lines.add("a");
        String name = "leaf.svg";
        if (store.findData(name) == null) {
            store.getData().add(name, SVG.getBytes(StandardCharsets.UTF_8));
        }
        both.image.set("/export/tandem/data/shared/" + name);
        both.text.set(getSession().getData().add("own text.txt", "own".getBytes(StandardCharsets.UTF_8)));
    }

    static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"21\" height=\"7\"/>";

    @Remote
    public int ask() {
        return 1;
    }

    public class JS extends Model.JS {

        public final Emitter<String> said = emitter();
        HTMLElement output;

        @Override
        public void init() {
            output = (HTMLElement) document.createElement("output");
            output.className = "gallery";
            HTMLElement image = (HTMLElement) document.createElement("img");
            image.setAttribute("src", both.image.get());
            HTMLElement button = (HTMLElement) document.createElement("button");
            listen(button, "click", e -> {
                both.count.set(both.count.get() + 1);
                both.lines.add("b");
                said.emit("hello");
                remote(() -> ask()).exceptionally(error -> {
                    note(error.getMessage());
                    return null;
                });
            });
            document.body.append(output, image, button);
            fetchText(both.text.get());
        }

        @Handler({"count", "lines"})
        void show() {
            Page.JS p = js(page);
            output.textContent = both.count.get() + " " + both.lines.get().size() + " " + p.heading() + libraries();
        }

        @Handler("said")
        void hear() {
            note("heard");
        }

        @RawJs("const p = document.createElement('p'); p.textContent = text; document.body.append(p);")
        native void note(String text);

        @RawJs("return ' ' + galleryLib + ' ' + shapes.circle(2);")
        native String libraries();

        @RawJs("fetch(url).then(r => r.text()).then(text => this.note(text)).catch(() => this.note('not fetched'));")
        native void fetchText(String url);
    }
}
