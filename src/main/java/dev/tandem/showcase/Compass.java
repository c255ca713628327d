package dev.tandem.showcase;

import dev.tandem.Emitter;
import dev.tandem.Model;
import dev.tandem.Property;

/** Shows a direction and takes another: its browser side is written in JavaScript, in Compass.js. */
public class Compass extends Model {

    public static class Both extends Model.Both {
        /** Where the needle points, in degrees from north; any number of turns is taken off. */
        public final Property<Double> direction = prop(0.0, v -> (v % 360 + 360) % 360);
        public final Property<String> label = prop("Direction");
        /** Somebody has chosen a direction. */
        public final Emitter<Double> chosen = emitter();
    }
    public final Both both = both(Both.class);
}
