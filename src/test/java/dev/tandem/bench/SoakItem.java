package dev.tandem.bench;

import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.Property;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/** What is made and dropped: it listens to the model that holds it, and has a bean of its own. */
public class SoakItem extends Model {

    public static class Both extends Model.Both {
        public final Property<Integer> touched = prop(0);
        public final Property<SoakModel> parent = prop();
    }
    public final Both both = both(Both.class);

    @Inject Part part;

    @Handler("parent.round")
    void touch() {
        both.touched.set(both.touched.get() + 1);
    }

    /** Made for each item. */
    public static class Part {

        boolean stopped;

        @PreDestroy
        void stop() {
            stopped = true;
        }
    }
}
