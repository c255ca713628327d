package snippets;

import java.util.List;

import dev.tandem.ListProperty;
import dev.tandem.Model;

class Lists extends Model {
    //// 1.1
    public final Both both = both(Both.class);

    void change() {
        //// 1.2
    }
}
