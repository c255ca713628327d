package snippets;

import java.util.List;

import dev.tandem.App;
import dev.tandem.Client;
import dev.tandem.Model;
import dev.tandem.Presence;
import dev.tandem.ReadOnlyListProperty;
import dev.tandem.ReadOnlyProperty;
import dev.tandem.Room;
import dev.tandem.Rooms;
import jakarta.inject.Inject;

class RoomsSnippets {

    //// 1
}
