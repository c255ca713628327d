package dev.tandem.session;

import java.util.ArrayList;
import java.util.List;

import dev.tandem.Client;
import dev.tandem.Emitter;
import dev.tandem.Handler;
import dev.tandem.ListProperty;
import dev.tandem.Model;
import dev.tandem.ModelEvent;
import dev.tandem.Property;
import dev.tandem.RawJs;

/** A model that takes anything, also what cannot be written. */
public class Bag extends Model {

    /** Holds what JSON-B would try to write as a bean. */
    public record Holder(Object held) {
    }

    public static class Bean {

        private final Model model;

        Bean(Model model) {
            this.model = model;
        }

        public Model getModel() {
            return model;
        }
    }

    public static class Both extends Model.Both {
        public final Property<Object> any = prop("");
    }
    public final Both both = both(Both.class);

    public final Property<Object> secret = prop("");
    public final Property<Object> own = prop("");
    @Client
    public final Property<Object> shown = prop("");
    public final ListProperty<Object> parts = listProp();
    public final Emitter<Object> out = emitter();

    final List<ModelEvent> heard = new ArrayList<>();

    @Handler({ "any", "secret", "own", "shown", "out", "parts", "local", "odd", "in" })
    void hear(ModelEvent... events) {
        heard.addAll(List.of(events));
    }

    public class JS extends Model.JS {
        public final Property<Object> local = prop("");
        public final Property<Object> odd = prop(function());
        public final Emitter<Object> in = emitter();

        @RawJs("return () => 1;")
        private native Object function();

        @Handler({ "secret", "out", "parts" })
        void show(ModelEvent... events) {
        }
    }
}
