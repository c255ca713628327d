package snippets;

import dev.tandem.Restored;
import dev.tandem.Session;
import jakarta.enterprise.event.Observes;

class RestoredObserver {
    //// 1
}
