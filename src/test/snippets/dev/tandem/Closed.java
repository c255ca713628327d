package snippets;

import dev.tandem.Closed;
import dev.tandem.Session;
import jakarta.enterprise.event.Observes;

class ClosedObserver {
    //// 1
}
