package snippets;

import java.util.Map;

import dev.tandem.MapProperty;
import dev.tandem.Model;

class Maps extends Model {
    public static class Both extends Model.Both {
        //// 1.1
    }
    public final Both both = both(Both.class);

    void change() {
        //// 1.2
    }
}
