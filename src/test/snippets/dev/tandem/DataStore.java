package snippets;

import dev.tandem.Disposition;
import dev.tandem.Model;
import dev.tandem.Property;
import dev.tandem.Session;

class Pictures extends Model {
    public static class Both extends Model.Both {
        public final Property<String> picture = prop("");
        public final Property<String> report = prop("");
    }
    public final Both both = both(Both.class);

    void show(Session session, byte[] png, byte[] pdf) {
        //// 1
    }
}
