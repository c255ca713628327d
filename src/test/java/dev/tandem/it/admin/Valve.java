package dev.tandem.it.admin;

import dev.tandem.Model;
import dev.tandem.Property;

/** A part of the {@link Boiler}. */
public class Valve extends Model {

    public static class Both extends Model.Both {
        public final Property<Boolean> open = prop(false);
    }
    public final Both both = both(Both.class);
}
