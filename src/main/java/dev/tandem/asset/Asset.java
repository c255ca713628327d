package dev.tandem.asset;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A script or a style sheet with a name: text of this application, or a remote file that browsers load from elsewhere.
 *
 * <pre>{@code
 * Asset asset = store.getAsset("chart.css");
 * asset.toHtml("_assets/shared/{}", 3);     // <link rel="stylesheet" href="_assets/shared/chart.css">
 * asset.toString();                         // its text, also of a remote one
 * }</pre>
 *
 * {@link AssetStore} makes assets. Immutable and safe for threads; text that a function supplies is asked for once, by the
 * first who needs it, and others wait for it; a remote one that could not be fetched is tried again after a minute.
 */
public final class Asset {

    private static final Pattern ABSOLUTE = Pattern.compile("https?://.+", Pattern.CASE_INSENSITIVE);
    private static final long FAILURE_NANOS = 60_000_000_000L;
    private static final AtomicLong COUNT = new AtomicLong();

    private final long order = COUNT.incrementAndGet();
    private final String name;
    private final Kind kind;
    private final String url;
    private final Options options;
    private final String location;
    private final Once<String> text;

    /** What a page does with an asset. */
    public enum Kind {
        /** A style sheet. */
        STYLE,
        /** A classic script. */
        SCRIPT,
        /** An ES module. */
        MODULE
    }

    /**
     * What is known of an asset besides its text.
     *
     * @param integrity what its content must be, as in HTML; empty when nobody says
     * @param isModule whether it is an ES module, even if its name does not tell
     * @param global name of the global variable for a module's exports; empty for none
     * @param origins further origins that it loads from
     */
    record Options(String integrity, boolean isModule, String global, List<String> origins) {

        static final Options NONE = new Options("", false, "", List.of());
    }

    /**
     * @param url where a remote one is, or {@code null}
     * @param location where on the class path one is whose relative references are resolved, or {@code null}
     * @param text supplies the text
     */
    Asset(String name, String url, String location, Options options, Supplier<String> text) {
        this.name = name;
        this.url = url;
        this.location = location;
        this.options = options;
        kind = kindOf(url == null ? name : url, options);
        this.text = new Once<>(text, url == null ? 0 : FAILURE_NANOS);
    }

    static boolean isUrl(String text) {
        return ABSOLUTE.matcher(text).matches();
    }

    /** Returns the last part of an address, without what follows the path. */
    static String nameOf(String url) {
        String path = url.replaceFirst("[?#].*", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Kind kindOf(String name, Options options) {
        String path = name.replaceFirst("[?#].*", "").toLowerCase(Locale.ROOT);
        String end = path.endsWith(".css") || path.endsWith("js") ? path : name.toLowerCase(Locale.ROOT);
        if (end.endsWith(".css")) {
            return Kind.STYLE;
        }
        if (end.endsWith(".mjs") || end.endsWith(".js") && (options.isModule() || !options.global().isEmpty())) {
            return Kind.MODULE;
        }
        if (end.endsWith(".js")) {
            return Kind.SCRIPT;
        }
        throw Messages.badAssetName(name);
    }

    /** Returns the name. Slashes in it are part of it. */
    public String getName() {
        return name;
    }

    /** Returns what a page does with it. */
    public Kind getKind() {
        return kind;
    }

    /** Tells whether browsers load it from elsewhere. */
    public boolean isRemote() {
        return url != null;
    }

    /** Returns where a remote one is; {@code null} for others. */
    public String getUrl() {
        return url;
    }

    /** Returns what the content must be, as in the attribute {@code integrity} of HTML; empty when nobody says. */
    public String getIntegrity() {
        return options.integrity();
    }

    /** Returns how many characters the text has; -1 while nobody has asked for it. */
    public int getLength() {
        return isUsed() ? toString().length() : -1;
    }

    /**
     * Returns the element that includes this asset in a page, as {@link #toHtml(String, int)} with the name alone as path
     * and 3 as link.
     */
    public String toHtml() {
        return toHtml("{}", 3);
    }

    /**
     * Returns the element that includes this asset in a page.
     *
     * @param path where it is, with <code>{}</code> for its name
     * @param link 0: its text stands in the page; 1: so does that of all but remote ones; 2: the page refers to it, in this
     * server's care; 3: the page refers to it, and to remote ones where they are
     * @throws IllegalArgumentException for other numbers
     */
    public String toHtml(String path, int link) {
        if (link < 0 || link > 3) {
            throw Messages.badLink(link);
        }
        if (isRemote() && (link == 1 || link == 3)) {
            return AssetHtml.link(this, url, options.integrity());
        }
        return link < 2 ? AssetHtml.embed(kind, toString()) : AssetHtml.link(this, path.replace("{}", name), "");
    }

    /** Returns the text. That of a remote one is fetched, once. */
    @Override
    public String toString() {
        return text.get();
    }

    /**
     * Fetches the text of a remote one unless it is there. Returns false, without waiting, when another thread does so, or it
     * could not be fetched in the last minute.
     *
     * @throws IllegalStateException when it cannot be fetched
     */
    public boolean tryFetch() {
        return !isRemote() || text.tryMake();
    }

    /** Tells whether its text has been asked for. */
    boolean isUsed() {
        return text.isMade();
    }

    Options options() {
        return options;
    }

    String location() {
        return location;
    }

    /** Assets are sorted by when they were made. */
    long order() {
        return order;
    }
}
