package dev.tandem.bench;

import dev.tandem.App;
import dev.tandem.Emitter;
import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.ModelEvent;
import dev.tandem.Property;

/** The least that makes a round trip: an event of the browser sets a property, which the browser handles. */
@App("bench")
public class BenchModel extends Model {

    public static class Both extends Model.Both {
        public final Property<Integer> count = prop(0);
    }

    public final Both both = both(Both.class);

    @Handler("clicked")
    void onClicked(ModelEvent... events) {
        both.count.set(events[events.length - 1].value(Integer.class));
    }

    public class JS extends Model.JS {

        public final Emitter<Integer> clicked = emitter();

        @Handler("count")
        void onCount(ModelEvent... events) {
            // What a browser does with it is not measured here.
        }
    }
}
