package dev.tandem.it.apps;

import dev.tandem.App;
import dev.tandem.Model;
import dev.tandem.Property;

/** Tells what its page was asked for by. */
@App(value = "Notes", title = "My <notes>", description = "What is to be kept")
public class Notes extends Model {

    public static class Both extends Model.Both {
        public final Property<String> owner = prop("nobody");
        public final Property<String> facts = prop("");
    }
    public final Both both = both(Both.class);

    @Override
    protected void init() {
        both.facts.set(String.join(" ", getSession().getPath(), getSession().getParameters().toString(),
            getSession().getRuntime(), getSession().getLocale().toLanguageTag(), getSession().getRemoteAddress(),
            String.valueOf(getSession().getPrincipal())));
    }
}
