package dev.tandem.session;

import java.util.ArrayList;
import java.util.List;

import dev.tandem.Client;
import dev.tandem.Emitter;
import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.ModelEvent;
import dev.tandem.Property;
import dev.tandem.ReadOnlyProperty;

/** A model with one of everything that crosses the wire. */
public class Lamp extends Model {

    public static class Both extends Model.Both {
        public final Property<Integer> level = prop(0);
        public final Property<Double> warmth = prop(20.0, v -> Math.min(100, Math.max(0, v)));
        public final Property<String> name = prop("hall");
        public final Property<List<String>> tags = prop(List.of());
        public final Property<Lamp> next = prop(null);
        public final ReadOnlyProperty<Integer> count = readonly(0);
        public final Emitter<String> said = emitter();
    }
    public final Both both = both(Both.class);

    public final Property<Integer> watts = prop(60);
    public final Property<Integer> secret = prop(1);
    @Client
    public final Property<Integer> shown = prop(2);
    public final Emitter<String> announced = emitter();

    public final List<ModelEvent> heard = new ArrayList<>();


    public Lamp friend;

    @Handler({ "level", "name" })
    void hear(ModelEvent... events) {
        heard.addAll(List.of(events));
    }

    @Handler({ "pressed", "local", "said" })
    void hearBrowser(ModelEvent... events) {
        heard.addAll(List.of(events));
    }

    void setCount(int value) {
        set(both.count, value);
    }

    public Lamp createFriend() {
        friend = create(Lamp.class, lamp -> lamp.both.level.set(3));
        return friend;
    }

    public class JS extends Model.JS {
        public final Emitter<Integer> pressed = emitter();
        public final Emitter<Integer> unheard = emitter();
        public final Property<Integer> local = prop(5);

        @Handler("watts")
        void showWatts(ModelEvent... events) {
        }

        @Handler({ "announced", "said" })
        void showAnnouncement() {
        }
    }
}
