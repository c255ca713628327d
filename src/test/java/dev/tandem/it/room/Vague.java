package dev.tandem.it.room;

import java.util.List;

import dev.tandem.room.InRoom;
import dev.tandem.room.Room;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Wants a room whose messages cannot be told. */
@ApplicationScoped
public class Vague {

    @Inject @InRoom("vague") Room<List<String>> room;
}
