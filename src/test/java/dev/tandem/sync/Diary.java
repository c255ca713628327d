package dev.tandem.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.tandem.Emitter;
import dev.tandem.Handler;
import dev.tandem.Kept;
import dev.tandem.ListProperty;
import dev.tandem.MapProperty;
import dev.tandem.Model;
import dev.tandem.ModelEvent;
import dev.tandem.Property;
import dev.tandem.ReadOnlyProperty;
import dev.tandem.session.Sample;
import dev.tandem.session.Sample.Point;

/** A model with all that is kept of a session, and what is not. */
public class Diary extends Model {

    public static class Both extends Model.Both {
        public final Property<String> title = prop("none");
        public final Property<Integer> page = prop(1, v -> Math.max(1, v));
        public final Property<Diary> next = prop();
        public final Property<String> never = prop();
        public final ReadOnlyProperty<Integer> count = readonly(0);
        public final ListProperty<String> lines = listProp();
        public final MapProperty<String, Integer> words = mapProp();
    }
    public final Both both = both(Both.class);

    public final Property<Point> place = prop();
    public final Property<Sample.Bean> bean = prop();
    @Kept
    public final Property<Sample.Bean> keptBean = prop();
    public final Property<Thread> thread = prop();
    public final ListProperty<Diary> others = listProp();

    public Diary first;

    @Kept
    private int reads;

    @Kept
    List<Point> track = List.of();

    @Kept
    Map<String, Diary> byName = Map.of();

    @Kept
    Object unwritable;

    String forgotten = "new";

    final List<String> heard = new ArrayList<>();
    int inits;
    List<String> restored;

    @Override
    protected void init() {
        inits++;
    }

    @Override
    protected void restored() {
        restored = new ArrayList<>(List.of(both.title.get(), first == null ? "alone" : String.valueOf(first.restored)));
        connect(events -> heard.add("dynamic"), "page");
    }

    @Handler({ "title", "page", "others*.page" })
    void hear(ModelEvent... events) {
        for (ModelEvent event : events) {
            heard.add(event.source() + "." + event.type());
        }
    }

    void setCount(int value) {
        set(both.count, value);
    }

    int getReads() {
        return reads;
    }

    void setReads(int value) {
        reads = value;
    }

    Diary make() {
        return create(Diary.class);
    }

    public class JS extends Model.JS {
        public final Emitter<String> written = emitter();
    }
}
