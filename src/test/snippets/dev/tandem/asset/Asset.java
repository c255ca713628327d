package snippets;

import dev.tandem.asset.Asset;
import dev.tandem.asset.AssetStore;

class Assets {
    void show(AssetStore store) {
        //// 1
    }
}
