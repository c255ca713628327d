package dev.tandem.it.assets;

import static elemental2.dom.DomGlobal.document;

import dev.tandem.Model;
import dev.tandem.RawJs;
import dev.tandem.UseAsset;
import elemental2.dom.HTMLElement;

/** Comes later, with assets of its own and one that the page has. */
@UseAsset("Gallery.lib.js")
@UseAsset("webjars/frames/dist/more.css")
@UseAsset("webjars/frames/dist/more.js")
@UseAsset(value = "webjars/frames/dist/colours.mjs", global = "colours")
public class Picture extends Model {

    public class JS extends Model.JS {

        @Override
        public void init() {
            HTMLElement picture = (HTMLElement) document.createElement("p");
            picture.className = "picture";
            picture.textContent = describe();
            document.body.append(picture);
        }

        @RawJs("return `${frames.join('+')} ${colours.red} ${loads}`;")
        native String describe();
    }
}
