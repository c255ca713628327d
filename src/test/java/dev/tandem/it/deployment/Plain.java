package dev.tandem.it.deployment;

import dev.tandem.App;
import dev.tandem.Model;
import dev.tandem.Property;
import jakarta.inject.Inject;

/** A model without any annotation of CDI. */
@App("plain")
public class Plain extends Model {

    public static class Both extends Model.Both {
        public final Property<String> greeting = prop("hello");
    }
    public final Both both = both(Both.class);

    @Inject Greeter greeter;

    public Part part;

    @Override
    protected void init() {
        both.greeting.set(greeter.greet());
        part = create(Part.class);
    }
}
