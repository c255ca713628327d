package dev.tandem.monitor;

import java.util.Locale;
import java.util.Map;

import dev.tandem.asset.AssetStore;
import dev.tandem.asset.HashedFile;
import dev.tandem.wire.JsonText;

/**
 * Puts what an administrator says into a module of its own, which a page loads as any other: pages that are told
 * nothing carry nothing for it. The module has its own words for the rest, as its page's runtime is out of its reach;
 * where the application has others, they are put in their place.
 */
final class AdminMessages {

    private static final String MODULE = "dev/tandem/client/notice.js";
    private static final String TEXT = "TEXT";

    /** What the module says, and the keys of what the application may say instead. */
    private static final Map<String, String> OWN =
        Map.of("Close", "close", "Messages of the administrator", "notices");

    private final AssetStore assets;

    AdminMessages(AssetStore assets) {
        this.assets = assets;
    }

    HashedFile of(String text, Locale locale) {
        Map<String, String> texts = assets.getTexts(locale);
        String module = assets.readFile(MODULE);
        for (Map.Entry<String, String> own : OWN.entrySet()) {
            module = module.replace(quoted(own.getKey()), quoted(texts.getOrDefault(own.getValue(), own.getKey())));
        }
        module = module.replace(quoted(TEXT), quoted(text));
        return assets.serve(new HashedFile("notice.js", module));
    }

    private static String quoted(String text) {
        return JsonText.string(new StringBuilder(), text).toString();
    }
}
