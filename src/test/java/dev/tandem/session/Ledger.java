package dev.tandem.session;

import java.util.ArrayList;
import java.util.List;

import dev.tandem.Emitter;
import dev.tandem.Handler;
import dev.tandem.ListProperty;
import dev.tandem.Model;
import dev.tandem.ModelEvent;
import dev.tandem.Property;

/** A model whose session is stored. */
public class Ledger extends Model {

    public static class Both extends Model.Both {
        public final Property<String> title = prop("new");
        public final ListProperty<Ledger> pages = listProp();
    }
    public final Both both = both(Both.class);

    public final Property<Integer> sum = prop(0);

    public Ledger cover;
    public final List<ModelEvent> heard = new ArrayList<>();

    static boolean isBroken;

    @Override
    protected void restored() {
        if (isBroken) {
            throw new IllegalStateException("broken");
        }
        if (isApp()) {
            both.title.set(both.title.get() + ", restored");
        }
    }

    @Handler("booked")
    void book(ModelEvent... events) {
        for (ModelEvent event : events) {
            sum.set(sum.get() + (Integer) event.value());
        }
    }

    void addPages() {
        cover = create(Ledger.class);
        both.pages.add(create(Ledger.class));
    }

    public class JS extends Model.JS {
        public final Emitter<Integer> booked = emitter();
    }
}
