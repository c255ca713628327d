package dev.tandem.it.room;

import java.util.List;

import dev.tandem.Model;
import dev.tandem.ReadOnlyProperty;
import dev.tandem.room.InRoom;
import dev.tandem.room.Room;
import jakarta.inject.Inject;

/** Sees who is in the parlor, from outside. */
public class Peephole extends Model {

    public static class Both extends Model.Both {
        public final ReadOnlyProperty<Integer> seen = readonly(0);
    }
    public final Both both = both(Both.class);

    @Inject @InRoom("parlor") Room<Note> parlor;

    @Override
    protected void init() {
        parlor.onPresence(this::see);
    }

    private void see(List<?> present) {
        set(both.seen, present.size());
    }
}
