package dev.tandem.it.room;

import dev.tandem.room.Rooms;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Is made in the turn of whoever comes first, and stays. */
@ApplicationScoped
public class Butler {

    @Inject Rooms rooms;

    @PostConstruct
    void enter() {
        rooms.join("parlor", Note.class, note -> answer(note.text()));
    }

    public void greet() {
    }

    private void answer(String text) {
        if ("tea?".equals(text)) {
            rooms.get("parlor", Note.class).publish(new Note("butler", "at once"));
        }
    }
}
