package snippets;

import dev.tandem.Connected;
import dev.tandem.Session;
import jakarta.enterprise.event.Observes;

class ConnectedObserver {
    //// 1
}
