package snippets;

import java.util.List;

import dev.tandem.App;
import dev.tandem.Client;
import dev.tandem.Model;
import dev.tandem.ReadOnlyListProperty;
import dev.tandem.ReadOnlyProperty;
import dev.tandem.room.Presence;
import dev.tandem.room.Room;
import dev.tandem.room.Rooms;
import jakarta.inject.Inject;

class RoomsSnippets {

    //// 1
}
