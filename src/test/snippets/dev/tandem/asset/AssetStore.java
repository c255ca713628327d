package snippets;

import dev.tandem.asset.AssetStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

class AssetsMaker {
    private byte[] logo;

    private String colours() {
        return "[]";
    }

    //// 1
}
