package snippets;

import dev.tandem.config.Configuration;
import dev.tandem.config.Settings;
import jakarta.inject.Inject;

class Configured {
    //// 1
}
