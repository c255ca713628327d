package dev.tandem.session;

import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.Property;

/** A model that listens to the one that holds it. */
public class Book extends Model {

    public static class Both extends Model.Both {
        public final Property<String> title = prop("");
        public final Property<Shelf> shelf = prop();
    }
    public final Both both = both(Both.class);

    int heard;

    @Handler("shelf.width")
    void fit() {
        heard++;
    }
}
