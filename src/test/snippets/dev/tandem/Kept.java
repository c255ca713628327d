package snippets;

import dev.tandem.Kept;
import dev.tandem.Model;

class Login extends Model {
    //// 1
}
