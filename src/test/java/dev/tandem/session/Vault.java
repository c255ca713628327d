package dev.tandem.session;

import java.util.List;

import dev.tandem.Model;
import dev.tandem.Property;
import dev.tandem.Remote;
import dev.tandem.Secret;

/** Has secrets that their names do not tell. */
public class Vault extends Model {

    public record Patient(String name, @Secret String diagnosis) {
    }

    public static class Both extends Model.Both {
        @Secret
        public final Property<String> answer = prop("");
        public final Property<List<Patient>> patients = prop(List.of());
    }
    public final Both both = both(Both.class);

    @Remote
    boolean confirm(@Secret String code) {
        return code.isEmpty();
    }
}
