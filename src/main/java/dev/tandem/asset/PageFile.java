package dev.tandem.asset;

/**
 * One file that a page loads.
 *
 * @param kind what the page does with it
 * @param url where it is: an address, or a {@linkplain HashedFile#getUrlName() name} below the path of assets
 * @param integrity what its content must be, as in HTML; empty when nobody says
 */
public record PageFile(Asset.Kind kind, String url, String integrity) {

    static PageFile of(Asset.Kind kind, HashedFile file) {
        return new PageFile(kind, file.getUrlName(), "");
    }

    static PageFile of(Asset remote) {
        return new PageFile(remote.getKind(), remote.getUrl(), remote.getIntegrity());
    }

    /**
     * Returns the element that loads it. Scripts are run when the page has been read, in their order, whatever their
     * kind.
     *
     * @param assetPath where assets are served, with a slash behind
     */
    public String toHtml(String assetPath) {
        return AssetHtml.link(kind, href(assetPath), integrity);
    }

    /** Tells whether it is loaded from elsewhere. */
    public boolean isRemote() {
        return Asset.isUrl(url);
    }

    /** @param assetPath where assets are served, with a slash behind */
    public String href(String assetPath) {
        return isRemote() ? url : assetPath + url;
    }
}
