package snippets;

import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.ModelEvent;
import dev.tandem.Property;

class Handlers extends Model {
    public final Property<Double> target = prop(20.0);
    public final Property<String> name = prop("hall");

    //// 1
}
