package dev.tandem.it.life;

import static elemental2.dom.DomGlobal.document;

import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.Property;
import elemental2.dom.HTMLElement;

/** A paragraph with a name, as long as it lives. */
public class Child extends Model {

    public static class Both extends Model.Both {
        public final Property<String> name = prop("nobody");
    }
    public final Both both = both(Both.class);

    public class JS extends Model.JS {

        HTMLElement element;

        @Override
        public void init() {
            element = (HTMLElement) document.createElement("p");
            document.body.append(element);
        }

        @Handler("name")
        void show() {
            element.textContent = both.name.get();
        }

        @Override
        public void dispose() {
            super.dispose();
            element.remove();
        }
    }
}
