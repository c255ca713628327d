package snippets;

import dev.tandem.room.InRoom;
import dev.tandem.room.Room;
import jakarta.inject.Inject;

class Teller {

    record Line(String author, String text) {
    }

    //// 1
}
