package snippets;

import java.io.InputStream;
import java.util.Map;

import dev.tandem.Model;
import dev.tandem.Property;
import dev.tandem.Transfer;

class Reports extends Model {
    public static class Both extends Model.Both {
        public final Property<Double> percent = prop(0.0);
        public final Property<String> state = prop("");
    }
    public final Both both = both(Both.class);

    interface Report {
        InputStream open();
    }

    void send(Report report) {
        //// 1
    }
}
