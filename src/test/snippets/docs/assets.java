package snippets;

import java.nio.file.Path;

import dev.tandem.Apps;
import dev.tandem.asset.AssetStore;
import jakarta.inject.Inject;

class Made {
    private byte[] bytes;

    private String workerText() {
        return "";
    }

    //// 2.1

    void make() {
        //// 2.2
    }
}

class Exported {
    //// 3.1

    void export() throws java.io.IOException {
        //// 3.2
    }
}
