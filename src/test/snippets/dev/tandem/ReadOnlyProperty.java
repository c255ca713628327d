package snippets;

import dev.tandem.Emitter;
import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.ModelEvent;
import dev.tandem.ReadOnlyProperty;

class ReadOnly extends Model {
    public final Emitter<Void> pressed = emitter();

    //// 1
}
