package snippets;

import dev.tandem.Kept;
import dev.tandem.Model;
import dev.tandem.Rooms;
import jakarta.inject.Inject;

record Price(String share, double value) {
}

//// 1
