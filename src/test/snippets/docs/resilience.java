package snippets;

import dev.tandem.Kept;
import dev.tandem.Model;
import dev.tandem.room.Rooms;
import jakarta.inject.Inject;

record Price(String share, double value) {
}

//// 1
