package dev.tandem.it.room;

import dev.tandem.room.FromRoom;
import dev.tandem.room.InRoom;
import dev.tandem.room.Room;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Observes the room, in a request context. */
@RequestScoped
public class Chronicle {

    @Inject @InRoom("parlor") Room<Note> parlor;

    void write(@Observes @FromRoom("parlor") Note note) {
        if (note.text().startsWith("remember")) {
            parlor.publish(new Note("chronicle", "written " + note.text().substring(9)));
        }
    }
}
