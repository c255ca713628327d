package snippets;

import java.time.LocalTime;

import dev.tandem.room.InRoom;
import dev.tandem.room.Room;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

@Singleton
class Clock {

    record Line(String author, String text) {
    }

    //// 1
}
