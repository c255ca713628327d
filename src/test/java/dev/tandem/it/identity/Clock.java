package dev.tandem.it.identity;

import static elemental2.dom.DomGlobal.document;
import static elemental2.dom.DomGlobal.setInterval;

import dev.tandem.App;
import dev.tandem.Emitter;
import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.ModelEvent;
import dev.tandem.Property;
import elemental2.dom.HTMLElement;

/** A page that is in use all the time. */
@App("clock")
public class Clock extends Model {

    public static class Both extends Model.Both {
        public final Property<Integer> ticks = prop(0);
    }
    public final Both both = both(Both.class);

    @Handler("ticked")
    void count(ModelEvent... events) {
        both.ticks.set(both.ticks.get() + events.length);
    }

    public class JS extends Model.JS {
        public final Emitter<Void> ticked = emitter();
        HTMLElement line;

        @Override
        public void init() {
            line = (HTMLElement) document.createElement("p");
            line.className = "ticks";
            document.body.append(line);
            setInterval(more -> ticked.emit(), 500);
        }

        @Handler("ticks")
        void show() {
            line.textContent = "ticks: " + both.ticks.get();
        }
    }
}
