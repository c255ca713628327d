package dev.tandem.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

import dev.tandem.Client;
import dev.tandem.Emitter;
import dev.tandem.Handler;
import dev.tandem.ListProperty;
import dev.tandem.MapProperty;
import dev.tandem.Model;
import dev.tandem.ModelEvent;
import dev.tandem.Property;
import dev.tandem.ReadOnlyListProperty;
import dev.tandem.ReadOnlyProperty;
import dev.tandem.Remote;
import dev.tandem.Upload;
import dev.tandem.UploadHandler;

/** A model with values of many types, some of which a browser may set. */
public class Fort extends Model {

    @Client
    public enum Gate {
        OPEN, SHUT
    }

    @Client
    public record Guard(String name, int age, List<Integer> shifts) {
    }

    public static class Both extends Model.Both {
        public final Property<Integer> level = prop(0, v -> v == null ? 0 : Math.min(100, Math.max(0, v)));
        public final Property<String> name = prop("fort");
        public final Property<Long> big = prop(1L);
        public final Property<Double> ratio = prop(0.5);
        public final Property<Boolean> shut = prop(true);
        public final Property<Gate> gate = prop(Gate.SHUT);
        public final Property<Guard> guard = prop(new Guard("Al", 40, List.of(1, 2)));
        public final Property<List<Guard>> guards = prop(List.of());
        public final Property<Map<String, Double>> prices = prop(Map.of());
        public final Property<Fort> next = prop(null);
        public final ListProperty<Integer> numbers = listProp(List.of(1, 2, 3));
        public final MapProperty<String, Guard> posts = mapProp(Map.of());
        public final ReadOnlyProperty<Integer> count = readonly(7);
        public final ReadOnlyListProperty<String> titles = readonlyList(List.of("a", "b"));
    }
    public final Both both = both(Both.class);

    public final Property<Integer> gold = prop(100);
    public final ListProperty<String> secrets = listProp(List.of("x"));
    public final Emitter<String> announced = emitter();

    public Fort tower;

    public final List<ModelEvent> heard = new ArrayList<>();
    int praised;
    public int scans;
    public boolean wasReset;

    public Fort build() {
        tower = create(Fort.class);
        return tower;
    }

    @Handler({ "level", "numbers", "posts", "pressed", "told", "gold", "count", "announced" })
    void hear(ModelEvent... events) {
        heard.addAll(List.of(events));
    }

    @Remote
    int add(int a, int b) {
        return a + b;
    }

    @Remote
    String praise(Guard guard) {
        praised++;
        return "good " + (guard == null ? "nobody" : guard.name());
    }

    @UploadHandler("scan")
    CompletionStage<Integer> scan(Upload upload) {
        scans++;
        return upload.receive(piece -> { }).thenApply(all -> 1);
    }

    void reset() {
        wasReset = true;
    }

    public class JS extends Model.JS {
        public final Emitter<Integer> pressed = emitter();
        public final Emitter<Guard> told = emitter();
        public final Property<Integer> local = prop(1);
    }
}
