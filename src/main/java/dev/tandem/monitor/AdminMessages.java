package dev.tandem.monitor;

import dev.tandem.asset.AssetStore;
import dev.tandem.asset.HashedFile;
import dev.tandem.wire.JsonText;

/**
 * Puts what an administrator says into a module of its own, which a page loads as any other: pages that are told
 * nothing carry nothing for it.
 */
final class AdminMessages {

    private static final String MODULE = "dev/tandem/client/notice.js";
    private static final String TEXT = "\"TEXT\"";

    private final AssetStore assets;

    AdminMessages(AssetStore assets) {
        this.assets = assets;
    }

    HashedFile of(String text) {
        String module = assets.readFile(MODULE).replace(TEXT, JsonText.string(new StringBuilder(), text));
        return assets.serve(new HashedFile("notice.js", module));
    }
}
