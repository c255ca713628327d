package snippets;

import java.util.List;

import dev.tandem.Handler;
import dev.tandem.ListProperty;
import dev.tandem.Model;
import dev.tandem.ModelEvent;

class Changes extends Model {
    public static class Both extends Model.Both {
        public final ListProperty<Integer> rows = listProp();
    }
    public final Both both = both(Both.class);

    static class Table {
        void fill(List<Integer> rows) {
        }

        void replace(int index, int count, List<?> rows) {
        }
    }

    private final Table table = new Table();

    //// 1
}
