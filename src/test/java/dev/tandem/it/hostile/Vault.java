package dev.tandem.it.hostile;

import java.util.List;

import dev.tandem.App;
import dev.tandem.Client;
import dev.tandem.Emitter;
import dev.tandem.Handler;
import dev.tandem.ListProperty;
import dev.tandem.Model;
import dev.tandem.ModelEvent;
import dev.tandem.Property;
import dev.tandem.ReadOnlyProperty;
import dev.tandem.Remote;

/** Something worth attacking. */
@App("vault")
public class Vault extends Model {

    @Client
    public record Label(String text, int size) {
    }

    public static class Both extends Model.Both {
        public final Property<String> note = prop("");
        public final Property<Label> label = prop(new Label("", 0));
        public final Property<Vault> neighbour = prop(null);
        public final ListProperty<Integer> digits = listProp(List.of(1, 2, 3));
        public final ReadOnlyProperty<Integer> opened = readonly(0);
    }
    public final Both both = both(Both.class);

    public final Property<Integer> gold = prop(100);
    public final Emitter<String> alarm = emitter();

    @Handler("rang")
    void onRang() {
        set(both.opened, both.opened.get() + 1);
    }

    @Handler("gold")
    void onGold() {
        both.note.set("the gold has changed");
    }

    /** Lets so much come that a browser which does not read falls behind. */
    @Handler("pour")
    void onPour(ModelEvent... events) {
        getSession().execute(() -> pour(60_000));
    }

    private void pour(int left) {
        for (int i = 0; i < 1_000; i++) {
            alarm.emit("x".repeat(1_000));
        }
        if (left > 0) {
            getSession().execute(() -> pour(left - 1_000));
        }
    }

    @Handler("hit")
    void onHit() {
        throw new IllegalStateException("broken on purpose");
    }

    @Remote
    int weigh() {
        return gold.get();
    }

    @Remote
    int count(List<Integer> numbers) {
        return numbers.size();
    }

    void emptied() {
        gold.set(0);
    }

    public class JS extends Model.JS {
        public final Emitter<Integer> rang = emitter();
        public final Emitter<Integer> pour = emitter();
        public final Emitter<Integer> hit = emitter();
        public final Property<Integer> local = prop(0);

        @Handler("alarm")
        void onAlarm() {
        }
    }
}
