package dev.tandem.it.admin;

import static elemental2.dom.DomGlobal.document;

import java.util.List;

import dev.tandem.App;
import dev.tandem.Emitter;
import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.Property;
import elemental2.dom.HTMLElement;

/** An app for an administrator to look at. */
@App(value = "boiler", title = "Boiler")
public class Boiler extends Model {

    public static class Both extends Model.Both {
        public final Property<Integer> degrees = prop(20);
        public final Property<String> password = prop("opensesame");
        public final Property<List<Valve>> valves = prop(List.of());
    }
    public final Both both = both(Both.class);

    public final Property<String> serial = prop("B-4711");

    @Override
    protected void init() {
        getSession().getData().add("manual.txt", new byte[1234]);
        both.valves.set(List.of(create(Valve.class), create(Valve.class, v -> v.both.open.set(true))));
    }

    @Handler("burst")
    void burst() {
        throw new IllegalStateException("too much pressure");
    }

    public class JS extends Model.JS {

        public final Emitter<Void> burst = emitter();

        @Override
        public void init() {
            HTMLElement warmer = (HTMLElement) document.createElement("button");
            warmer.textContent = "Warmer";
            listen(warmer, "click", e -> both.degrees.set(both.degrees.get() + 1));
            HTMLElement crack = (HTMLElement) document.createElement("button");
            crack.textContent = "Burst";
            listen(crack, "click", e -> burst.emit());
            document.body.append(warmer, crack);
        }
    }
}
