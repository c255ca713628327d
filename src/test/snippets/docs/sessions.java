package snippets;

import java.time.Duration;

import dev.tandem.Apps;
import dev.tandem.CookieAttributes;
import dev.tandem.Model;
import dev.tandem.PageException;
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
        //// 3
    }
}

class Missing extends Model {
    void refuse() {
        //// 2.1
    }

    void show() {
        //// 2.2
    }
}
