package snippets;

import dev.tandem.Session;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;

class Injected {
    //// 1
}

class Debugged {
    void log(JsonValue title) {
    }

    void debug(Session session) {
        //// 2
    }
}
