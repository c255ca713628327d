package snippets;

import dev.tandem.InRoom;
import dev.tandem.Room;
import jakarta.inject.Inject;

class Teller {

    record Line(String author, String text) {
    }

    //// 1
}
