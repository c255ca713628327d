package dev.tandem.it.room;

import dev.tandem.room.InRoom;
import dev.tandem.room.Room;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Publishes without being in the room. */
@Stateless
public class Bell {

    @Inject @InRoom("parlor") Room<Note> parlor;

    public void ring() {
        parlor.publish(new Note("bell", "dinner"));
    }
}
