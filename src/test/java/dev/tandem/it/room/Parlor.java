package dev.tandem.it.room;

import java.util.List;

import dev.tandem.App;
import dev.tandem.Emitter;
import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.ModelEvent;
import dev.tandem.Property;
import dev.tandem.ReadOnlyProperty;
import dev.tandem.room.Presence;
import dev.tandem.room.Room;
import dev.tandem.room.Rooms;
import jakarta.inject.Inject;

/** One who sits in the parlor. */
@App("parlor")
public class Parlor extends Model {

    public static class Both extends Model.Both {
        public final Property<String> heard = prop("");
        public final ReadOnlyProperty<List<String>> people = readonly(List.of());
    }
    public final Both both = both(Both.class);

    @Inject Rooms rooms;
    @Inject Bell bell;
    @Inject Butler butler;

    private Room<Note> parlor;
    private Peephole peephole;

    @Override
    protected void init() {
        String name = getSession().getParameter("name");
        parlor = rooms.join("parlor", Note.class, note -> both.heard.set(note.author() + ": " + note.text()),
            Presence.of(name));
        parlor.onPresence(present -> set(both.people, present.stream().map(p -> p.payload(String.class)).toList()));
        butler.greet();
        peephole = create(Peephole.class);
    }

    @Handler("said")
    void say(ModelEvent... events) {
        for (ModelEvent event : events) {
            parlor.publish(new Note(getSession().getParameter("name"), event.value(String.class)));
        }
    }

    @Handler("rung")
    void ring() {
        bell.ring();
    }

    @Handler("shut")
    void shut() {
        peephole.dispose();
        both.heard.set("shut");
    }

    public class JS extends Model.JS {
        public final Emitter<String> said = emitter();
        public final Emitter<Integer> rung = emitter();
        public final Emitter<Integer> shut = emitter();
    }
}
