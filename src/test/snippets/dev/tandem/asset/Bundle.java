package snippets;

import dev.tandem.asset.AssetStore;
import dev.tandem.asset.Bundle;

class Bundles {
    void show(AssetStore store) {
        //// 1
    }
}
