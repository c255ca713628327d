package snippets;

import dev.tandem.Model;
import dev.tandem.ModelContext;

class Contexts {
    void enter(Model panel) {
        //// 1
    }
}
