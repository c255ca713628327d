package snippets;

import java.util.logging.Logger;

import dev.tandem.asset.AssetStore;
import dev.tandem.asset.StackTraces;

class Traces {
    void show(AssetStore store, Logger log, String stackFromTheBrowser) {
        //// 1
    }
}
