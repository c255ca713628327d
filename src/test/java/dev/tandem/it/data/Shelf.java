package dev.tandem.it.data;

import java.nio.charset.StandardCharsets;

import dev.tandem.App;
import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.Property;

/** A model that keeps data for its browser. */
@App("shelf")
public class Shelf extends Model {

    public static class Both extends Model.Both {

        public final Property<String> text = prop("");
        public final Property<String> page = prop("");
        public final Property<String> removed = prop("");
    }

    public final Both both = both(Both.class);

    @Override
    protected void init() {
        both.text.set(getSession().getData().add("notes/a b.txt", "0123456789".getBytes(StandardCharsets.UTF_8)));
        both.page.set(getSession().getData()
            .add("page.html", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)));
    }

    @Handler("removed")
    void remove() {
        if (!both.removed.get().isEmpty()) {
            getSession().getData().remove(both.removed.get());
            both.removed.set("");
        }
    }
}
