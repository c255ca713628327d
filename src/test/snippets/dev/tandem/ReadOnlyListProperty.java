package snippets;

import dev.tandem.Model;
import dev.tandem.ReadOnlyListProperty;

class ReadOnlyLists extends Model {
    public static class Both extends Model.Both {
        //// 1.1
    }
    public final Both both = both(Both.class);

    void change() {
        //// 1.2
    }
}
