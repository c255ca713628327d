package snippets;

import dev.tandem.Session;
import dev.tandem.Sessions;
import jakarta.inject.Inject;

class Announcer {
    //// 1
}
