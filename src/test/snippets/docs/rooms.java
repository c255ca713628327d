package snippets;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

import dev.tandem.App;
import dev.tandem.Client;
import dev.tandem.Emitter;
import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.ModelEvent;
import dev.tandem.ReadOnlyListProperty;
import dev.tandem.ReadOnlyProperty;
import dev.tandem.room.FromRoom;
import dev.tandem.room.InRoom;
import dev.tandem.room.Presence;
import dev.tandem.room.Room;
import dev.tandem.room.Rooms;
import jakarta.ejb.Schedule;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

class Surroundings {

    //// 1

    //// 2
}

class Clock {

    record Line(String author, String text) {
    }

    //// 3
}

class Archivist {

    record Line(String author, String text) {
    }

    private final List<Line> archive = new ArrayList<>();

    //// 4
}
