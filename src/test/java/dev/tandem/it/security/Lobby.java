package dev.tandem.it.security;

import static elemental2.dom.DomGlobal.document;

import dev.tandem.App;
import dev.tandem.Emitter;
import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.Property;
import elemental2.dom.HTMLElement;

/** A page with one of everything that depends on where it is served: modules, a socket, a module that comes later. */
@App("lobby")
public class Lobby extends Model {

    public static class Both extends Model.Both {
        public final Property<Integer> visitors = prop(0);
    }
    public final Both both = both(Both.class);

    public Guide guide;

    @Handler("rung")
    void open() {
        both.visitors.set(both.visitors.get() + 1);
        guide = create(Guide.class);
    }

    @Handler("failed")
    void fail() {
        throw new IllegalStateException("failed on purpose");
    }

    public class JS extends Model.JS {
        public final Emitter<Void> rung = emitter();
        public final Emitter<Void> failed = emitter();

        @Override
        public void init() {
            HTMLElement bell = (HTMLElement) document.createElement("button");
            bell.textContent = "Ring";
            listen(bell, "click", e -> rung.emit());
            document.body.append(bell);
        }

        @Handler("visitors")
        void show() {
            HTMLElement line = (HTMLElement) document.createElement("p");
            line.className = "visitors";
            line.textContent = "visitors: " + both.visitors.get();
            document.body.append(line);
        }
    }
}
