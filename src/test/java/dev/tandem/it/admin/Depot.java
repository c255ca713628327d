package dev.tandem.it.admin;

import dev.tandem.asset.AssetStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;

/** Keeps data for all sessions, more than the console shows at once. */
@ApplicationScoped
public class Depot {

    void fill(@Observes @Initialized(ApplicationScoped.class) Object event, AssetStore store) {
        store.addSharedAsset("gauges.css", ".gauge {}");
        store.getData().add("boiler plan.png", new byte[2345]);
        for (int i = 0; i < 249; i++) {
            store.getData().add("chart" + i + ".csv", new byte[i]);
        }
    }
}
