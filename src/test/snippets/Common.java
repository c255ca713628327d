package snippets;

import java.util.List;

import dev.tandem.Model;
import dev.tandem.Property;

/* What many snippets speak of. */

class Chat extends Model {
    public static class Both extends Model.Both {
        public final Property<String> room = prop("");
    }
    public final Both both = both(Both.class);

    void show(String text) {
    }
}

class Slider extends Model {
    public static class Both extends Model.Both {
        public final Property<String> label = prop("");
        public final Property<Double> value = prop(0.0);
    }
    public final Both both = both(Both.class);
}

record Row(String name, int value) {
}

record Item(int id, String name) {
}

class Widgets {
    static void addButtons() {
    }
}
