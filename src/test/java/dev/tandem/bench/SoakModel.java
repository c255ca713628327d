package dev.tandem.bench;

import java.util.ArrayList;
import java.util.List;

import dev.tandem.App;
import dev.tandem.Emitter;
import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.Property;

/** Makes models and drops them: some disposed, some only forgotten. */
@App("soak")
public class SoakModel extends Model {

    private static final int ITEMS = 10;

    public static class Both extends Model.Both {
        public final Property<List<SoakItem>> items = prop(List.of());
        public final Property<Integer> round = prop(0);
    }
    public final Both both = both(Both.class);

    public SoakItem newest;

    @Handler("asked")
    void renew() {
        List<SoakItem> old = both.items.get();
        List<SoakItem> items = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            SoakItem item = create(SoakItem.class);
            item.both.parent.set(this);
            items.add(item);
        }
        newest = create(SoakItem.class);
        both.items.set(items);
        old.subList(0, old.size() / 2).forEach(SoakItem::dispose);
        both.round.set(both.round.get() + 1);
    }

    @Handler("items*.touched")
    void touched() {
        // To be connected to each item is all that counts.
    }

    public class JS extends Model.JS {
        public final Emitter<Integer> asked = emitter();
    }
}
