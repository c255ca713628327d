package dev.tandem.it.assets;

import dev.tandem.App;
import dev.tandem.Model;
import dev.tandem.Property;
import dev.tandem.asset.AssetStore;
import jakarta.inject.Inject;

/** Its browser side imports 40 modules, each with a style sheet; the server adds assets and data. */
@App("many")
public class Many extends Model {

    static final int COUNT = 40;

    public static class Both extends Model.Both {
        public final Property<String> picture = prop("");
    }
    public final Both both = both(Both.class);

    @Inject
    AssetStore store;

    @Override
    protected void init() {
        if (store.getData().getNames().isEmpty()) {
            both.picture.set(store.getData().add("data/numbers.txt", "0123456789".getBytes()));
            store.addSharedAsset("worker.js", () -> "const text = '" + "work ".repeat(400) + "';\nanswer(42);");
        }
    }
}
