package dev.tandem.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.tandem.Handler;
import dev.tandem.ListProperty;
import dev.tandem.MapProperty;
import dev.tandem.Model;
import dev.tandem.ModelEvent;
import dev.tandem.Property;

/** A model whose handlers make something else of what its browser sets. */
public class Scribe extends Model {

    public static class Both extends Model.Both {
        public final Property<String> text = prop("");
        public final ListProperty<Integer> even = listProp();
        public final MapProperty<String, Integer> small = mapProp();
    }
    public final Both both = both(Both.class);

    final List<ModelEvent> heard = new ArrayList<>();

    @Handler("text")
    void lower(ModelEvent... events) {
        heard.addAll(List.of(events));
        both.text.set(both.text.get().toLowerCase(Locale.ROOT));
    }

    @Handler("even")
    void makeEven(ModelEvent... events) {
        heard.addAll(List.of(events));
        for (int i = 0; i < both.even.size(); i++) {
            if (both.even.get(i) % 2 != 0) {
                both.even.set(i, both.even.get(i) + 1);
            }
        }
        if (both.even.size() > 4) {
            both.even.removeAt(0);
        }
    }

    @Handler("small")
    void makeSmall(ModelEvent... events) {
        heard.addAll(List.of(events));
        for (Map.Entry<String, Integer> entry : Map.copyOf(both.small.get()).entrySet()) {
            if (entry.getValue() > 2) {
                both.small.put(entry.getKey(), 2);
            }
        }
    }

    public class JS extends Model.JS {
    }
}
