package dev.tandem.it.hostile;

import dev.tandem.App;
import dev.tandem.Emitter;
import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.Property;
import dev.tandem.ReadOnlyProperty;

/** Something worth attacking. */
@App("vault")
public class Vault extends Model {

    public static class Both extends Model.Both {
        public final Property<String> note = prop("");
        public final ReadOnlyProperty<Integer> opened = readonly(0);
    }
    public final Both both = both(Both.class);

    public final Property<Integer> gold = prop(100);

    @Handler("rang")
    void onRang() {
        set(both.opened, gold.get());
    }

    public class JS extends Model.JS {
        public final Emitter<Integer> rang = emitter();
    }
}
