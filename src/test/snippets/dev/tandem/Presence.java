package snippets;

import dev.tandem.Presence;
import dev.tandem.Room;
import dev.tandem.Rooms;

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
