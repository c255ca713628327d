package demo;

import dev.tandem.Model;
import dev.tandem.Property;

class Slider extends Model {
    public static class Both extends Model.Both {
        public final Property<Double> value = prop(0.0);
        public final Property<Double> max = prop(100.0);
    }
    public final Both both = both(Both.class);
}
