package snippets;

import java.util.ArrayList;
import java.util.List;

import dev.tandem.room.FromRoom;
import jakarta.enterprise.event.Observes;

class Archivist {

    record Line(String author, String text) {
    }

    private final List<Line> archive = new ArrayList<>();

    //// 1
}
