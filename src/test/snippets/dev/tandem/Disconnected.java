package snippets;

import dev.tandem.Disconnected;
import dev.tandem.Session;
import jakarta.enterprise.event.Observes;

class DisconnectedObserver {
    //// 1
}
