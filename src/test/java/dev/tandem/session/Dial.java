package dev.tandem.session;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

import dev.tandem.Client;
import dev.tandem.Emitter;
import dev.tandem.Handler;
import dev.tandem.ListProperty;
import dev.tandem.Model;
import dev.tandem.ModelEvent;
import dev.tandem.Property;
import dev.tandem.ReadOnlyProperty;
import dev.tandem.Remote;

/** A model whose browser side is written by hand: Dial.js, among the resources. */
public class Dial extends Model {

    static final int MOST = 100;

    /** A mark on the scale. */
    @Client
    public record Mark(double at, String text) {
    }

    @Client
    public enum Mode { OFF, ON }

    public static class Both extends Model.Both {
        /** What the hand points to, 0 to 100. */
        public final Property<Double> target = prop(20.0, v -> Math.min(MOST, Math.max(0, v)));
        public final Property<String> name = prop("hall");
        public final Property<Mode> mode = prop(Mode.OFF);
        public final ReadOnlyProperty<Integer> turns = readonly(0);
        public final ListProperty<Mark> marks = listProp();
        public final Property<Map<String, Integer>> limits = prop(Map.of());
        public final Property<List<Dial>> neighbours = prop(List.of());
        public final Emitter<Integer> clicked = emitter();

        /** Tells whether it is at the end. */
        public boolean isFull() {
            return target.get() >= MOST;
        }
    }
    public final Both both = both(Both.class);

    /** Emitted on the server. */
    public final Emitter<String> alarm = emitter();

    public Dial inner;

    int clicks;

    @Handler("clicked")
    void count(ModelEvent... events) {
        for (ModelEvent event : events) {
            clicks += event.value(Integer.class);
        }
        set(both.turns, clicks);
    }

    @Remote
    public String greet(String who, int times) {
        return ("hello " + who + " ").repeat(times).strip();
    }

    Dial create() {
        return create(Dial.class);
    }

    CompletionStage<String> describe(String prefix) {
        return call(String.class, "describe", prefix);
    }

    CompletionStage<Mark> mark() {
        return call(Mark.class, "mark", 3, "c");
    }

    CompletionStage<Void> fail() {
        return call("fail");
    }

    CompletionStage<Object> hidden() {
        return call(List.of("#secret").get(0));
    }
}
