package dev.tandem.session;

import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.Property;

/** A compiled model that extends a hand-written one. */
public class FineDial extends Dial {

    public static class Both extends Dial.Both {
        public final Property<Integer> step = prop(5);
    }
    public final Both both = both(Both.class);

    public class JS extends Model.JS {

        int changes;

        @Handler("step")
        void change() {
            changes++;
            emitHeard("step " + both.step.get());
        }

        @dev.tandem.RawJs("this.heard.push(text);")
        native void emitHeard(String text);

        public int countChanges() {
            return changes;
        }
    }
}
