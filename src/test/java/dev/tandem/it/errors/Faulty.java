package dev.tandem.it.errors;

import static elemental2.dom.DomGlobal.document;

import dev.tandem.App;
import dev.tandem.Emitter;
import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.Property;
import elemental2.dom.HTMLElement;

/** Handlers that fail before others, on both sides. */
@App("faulty")
public class Faulty extends Model {

    public static class Both extends Model.Both {
        public final Property<Integer> count = prop(0);
    }
    public final Both both = both(Both.class);

    @Handler("pressed:1")
    void failOnServer() {
        throw new IllegalStateException("the server's handler fails");
    }

    @Handler("pressed:2")
    void count() {
        both.count.set(both.count.get() + 1);
    }

    public class JS extends Model.JS {

        public final Emitter<Void> pressed = emitter();
        HTMLElement button;

        @Override
        public void init() {
            button = (HTMLElement) document.createElement("button");
            listen(button, "click", e -> pressed.emit());
            document.body.append(button);
        }

        @Handler("count:1")
        void failInBrowser() {
            throw new IllegalStateException("the browser's handler fails");
        }

        @Handler("count:2")
        void show() {
            button.textContent = "pressed " + both.count.get();
        }
    }
}
