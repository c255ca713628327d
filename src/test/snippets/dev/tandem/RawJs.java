package snippets;

import dev.tandem.Model;
import dev.tandem.RawJs;

class Raw extends Model {
    public class JS extends Model.JS {
        //// 1
    }
}
