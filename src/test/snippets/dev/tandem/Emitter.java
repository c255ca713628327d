package snippets;

import dev.tandem.Emitter;
import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.ModelEvent;
import elemental2.dom.HTMLElement;

class Emitters extends Model {
    //// 1
}
