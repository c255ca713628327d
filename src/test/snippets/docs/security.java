package snippets;

import dev.tandem.Sessions;
import jakarta.inject.Inject;

class Demoting {
    interface Directory {
        void removeRole(String name, String role);
    }

    private Directory directory;

    //// 2
}
