package snippets;

import dev.tandem.Model;
import dev.tandem.Property;

class Properties extends Model {
    //// 1
}
