package snippets;

import dev.tandem.Model;
import dev.tandem.Property;
import dev.tandem.Remote;
import dev.tandem.Secret;

class Guarded extends Model {
    //// 1
}
