package snippets;

import dev.tandem.*;

class ModelSides extends Model {
    //// 1
}
