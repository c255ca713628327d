package dev.tandem.it.assets;

import static elemental2.dom.DomGlobal.document;

import dev.tandem.App;
import dev.tandem.Emitter;
import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.RawJs;
import dev.tandem.UseAsset;
import elemental2.dom.HTMLElement;

/** Uses scripts and styles of every kind, and another model that does so later. */
@App("gallery")
@UseAsset("webjars/frames/dist/frames.css")
@UseAsset("Gallery.lib.js")
@UseAsset("webjars/frames/dist/frames.js")
@UseAsset(value = "webjars/frames/dist/shapes.mjs", global = "shapes")
public class Gallery extends Model {

    @Handler("asked")
    void addPicture() {
        create(Picture.class);
    }

    @Handler("askedRemote")
    void addRemote() {
        create(Remote.class);
    }

    public class JS extends Model.JS {

        public final Emitter<Void> asked = emitter();
        public final Emitter<Void> askedRemote = emitter();

        @Override
        public void init() {
            HTMLElement frame = (HTMLElement) document.createElement("output");
            frame.className = "frame gallery";
            frame.textContent = describe();
            document.body.append(frame);
            button("late", "asked");
            button("remote", "askedRemote");
        }

        private void button(String id, String event) {
            HTMLElement button = (HTMLElement) document.createElement("button");
            button.id = id;
            listen(button, "click", e -> emit(event, null));
            document.body.append(button);
        }

        @RawJs("return `${galleryLib} ${frames.join('+')} ${shapes.circle(2)}`;")
        native String describe();
    }
}
