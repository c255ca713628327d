package dev.tandem.asset;

import java.net.URI;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * The origins that a page loads from, besides its own: what its Content-Security-Policy must allow for.
 *
 * @param scripts for scripts
 * @param styles for style sheets, and the fonts and images beside them
 * @param others for fonts, images and data
 */
public record Origins(Set<String> scripts, Set<String> styles, Set<String> others) {

    /** No origins at all. */
    public static final Origins NONE = new Origins(Set.of(), Set.of(), Set.of());

    static Origins of(Collection<Asset> assets) {
        Origins origins = new Origins(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        for (Asset asset : assets) {
            if (asset.isRemote()) {
                (asset.getKind() == Asset.Kind.STYLE ? origins.styles : origins.scripts).add(origin(asset.getUrl()));
            }
            origins.others.addAll(asset.options().origins());
        }
        return origins.isEmpty() ? NONE : origins;
    }

    static String origin(String url) {
        URI uri = URI.create(url.replaceFirst("[?#].*", ""));
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    boolean isEmpty() {
        return scripts.isEmpty() && styles.isEmpty() && others.isEmpty();
    }

    /** Tells whether all origins of others are among these. */
    public boolean contains(Origins other) {
        return scripts.containsAll(other.scripts) && styles.containsAll(other.styles)
            && others.containsAll(other.others);
    }
}
