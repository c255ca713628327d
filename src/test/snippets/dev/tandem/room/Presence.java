package snippets;

import dev.tandem.room.Presence;
import dev.tandem.room.Room;
import dev.tandem.room.Rooms;

class Seen {

    record Line(String author, String text) {
    }

    record Person(String name, String color) {
    }

    Rooms rooms;

    void heard(Line line) {
    }

    void show(String name) {
    }

    void join() {
        //// 1
    }
}
