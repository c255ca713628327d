package snippets;

import dev.tandem.Models;

class Sliders {
    //// 1
}
