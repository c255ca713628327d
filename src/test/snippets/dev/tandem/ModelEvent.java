package snippets;

import dev.tandem.Emitter;
import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.ModelEvent;

class Measurements extends Model {
    record Reading(double celsius) {
    }

    public final Emitter<Reading> measured = emitter();

    void log(double celsius) {
    }

    //// 1
}
