package snippets;

import dev.tandem.Client;
import dev.tandem.Model;
import dev.tandem.Property;

class Heard extends Model {
    //// 2
}
