package snippets;

import java.time.Duration;

import dev.tandem.Apps;
import dev.tandem.CookieAttributes;
import dev.tandem.Session;
import jakarta.inject.Inject;

class Serving {
    //// 1.1

    void serve() {
        //// 1.2
    }
}

class Visits {
    void visit(Session session) {
        //// 2
    }
}
