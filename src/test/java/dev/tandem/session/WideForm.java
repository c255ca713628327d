package dev.tandem.session;

import dev.tandem.Property;

/** A subclass that declares a property with constraints again, without them. */
public class WideForm extends Form {

    public static class Both extends Form.Both {
        public final Property<Integer> size = prop(8);
    }
    public final Both both = both(Both.class);

    public class JS extends Form.JS {
    }
}
