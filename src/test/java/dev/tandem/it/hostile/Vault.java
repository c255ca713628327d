package dev.tandem.it.hostile;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import dev.tandem.App;
import dev.tandem.Client;
import dev.tandem.Emitter;
import dev.tandem.Handler;
import dev.tandem.ListProperty;
import dev.tandem.Model;
import dev.tandem.Property;
import dev.tandem.ReadOnlyProperty;
import dev.tandem.Remote;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;

/** Something worth attacking. {@code @Dependent} lets Open Liberty inject the executor. */
@App("vault")
@Dependent
public class Vault extends Model {

    @Client
    public record Label(String text, int size) {
    }

    @Resource
    ManagedExecutorService executor;

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
    void onPour() {
        executor.execute(() -> {
            for (int turn = 0; turn < 60; turn++) {
                CompletableFuture<Void> poured = new CompletableFuture<>();
                getSession().execute(() -> pour(poured));
                // The next turn begins when this one is over; none is run when the session is.
                poured.orTimeout(1, TimeUnit.SECONDS).exceptionally(error -> null).join();
            }
        });
    }

    private void pour(CompletableFuture<Void> poured) {
        for (int i = 0; i < 1_000; i++) {
            alarm.emit("x".repeat(1_000));
        }
        poured.completeAsync(() -> null, executor);
    }

    @Handler("hit")
    void onHit() {
        throw new IllegalStateException("broken on purpose");
    }

    @Remote
    int force() {
        throw new IllegalStateException("broken on purpose");
    }

    @Remote
    int weigh() {
        return gold.get();
    }

    @Remote
    int dig() {
        gold.set(gold.get() + 1);
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
