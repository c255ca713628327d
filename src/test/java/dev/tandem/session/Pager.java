package dev.tandem.session;

import java.util.ArrayList;
import java.util.List;

import dev.tandem.Client;
import dev.tandem.Emitter;
import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.ModelEvent;
import dev.tandem.Property;

/** A model with typed events of all kinds, to be overridden. */
public class Pager extends Model {

    @Client
    public record Text(String line, int level) {

        public Text louder() {
            return new Text(line, level + 1);
        }
    }

    public static class Both extends Model.Both {
        public final Property<Text> current = prop(null);
        public final Emitter<Text> said = emitter();
    }
    public final Both both = both(Both.class);

    public final Emitter<Text> announced = emitter();

    final List<String> log = new ArrayList<>();

    @Handler({ "said", "heard", "announced" })
    void hear(ModelEvent... events) {
        for (ModelEvent event : events) {
            log.add(event.type() + " " + event.value(Text.class).level() + " " + event.source(Pager.class).getId());
        }
    }

    @Handler("current")
    void change(ModelEvent... events) {
        for (ModelEvent event : events) {
            log.add(level(event.oldValue(Text.class)) + " to " + level(event.newValue(Text.class)));
        }
    }

    private static String level(Text text) {
        return text == null ? "nothing" : String.valueOf(text.level());
    }

    @Handler("said")
    void count() {
        log.add("once");
    }

    public class JS extends Model.JS {
        public final Emitter<Text> heard = emitter();

        private String log = "";

        public String takeLog() {
            String taken = log;
            log = "";
            return taken;
        }

        public void hearText(int level) {
            heard.emit(new Text("x", level));
        }

        public void say(int level) {
            both.said.emit(new Text("x", level));
        }

        public void turnTo(int level) {
            both.current.set(new Text("x", level));
        }

        @Handler({ "said", "heard", "announced" })
        void show(ModelEvent... events) {
            for (ModelEvent event : events) {
                log += event.type() + " " + event.value(Text.class).louder().level() + " "
                    + event.source(Pager.class).getId() + ";";
            }
        }

        @Handler("current")
        void showChange(ModelEvent... events) {
            for (ModelEvent event : events) {
                Text old = event.oldValue(Text.class);
                Text current = event.newValue(Text.class);
                log += (old == null ? "nothing" : "" + old.level()) + " to "
                    + (current == null ? "nothing" : "" + current.level()) + ";";
            }
        }

        @Handler("said")
        void count() {
            log += "once;";
        }
    }

    /** Overrides an emitter of each kind. */
    public static class Loud extends Pager {

        public static class Both extends Pager.Both {
            public final Emitter<Text> said = emitter(text -> text.louder());
        }
        public final Both both = both(Both.class);

        public final Emitter<Text> announced = emitter(text -> text.louder());

        public class JS extends Pager.JS {
            public final Emitter<Text> heard = emitter(text -> text.louder());
        }
    }
}
