package dev.tandem.session;

import dev.tandem.Property;

/** A hand-written model, FinestDial.js, that extends a compiled one. */
public class FinestDial extends FineDial {

    public static class Both extends FineDial.Both {
        public final Property<String> unit = prop("C");
    }
    public final Both both = both(Both.class);
}
