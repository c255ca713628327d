package snippets;

import java.time.Duration;

import dev.tandem.CookieAttributes;
import dev.tandem.Session;

class Cookies {
    void set(Session session) {
        //// 1
    }
}
