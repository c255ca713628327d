package snippets;

import static elemental2.dom.DomGlobal.document;

import java.util.concurrent.CompletionStage;

import dev.tandem.Model;
import dev.tandem.ModelContext;
import dev.tandem.Property;
import elemental2.dom.HTMLInputElement;

class Entered {
    void enter(Model panel) {
        //// 2
    }
}

class Measured extends Model {
    public static class Both extends Model.Both {
        public final Property<Integer> width = prop(0);
    }
    public final Both both = both(Both.class);

    void measure(String text) {
        //// 3
    }

    public class JS extends Model.JS {
        public int measure(String text) {
            return text.length();
        }
    }
}

class Thermostat extends Model {
    public static class Both extends Model.Both {
    }
    public final Both both = both(Both.class);
}

class FineThermostat extends Thermostat {
    //// 4
}

class Bound extends Model {
    public static class Both extends Model.Both {
        public final Property<String> title = prop("");
    }
    public final Both both = both(Both.class);

    public class JS extends Model.JS {
        HTMLInputElement name;

        void bind() {
            //// 5
        }
    }
}
