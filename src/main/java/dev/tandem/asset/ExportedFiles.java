package dev.tandem.asset;

import java.util.Map;

/**
 * What an exported page loads.
 *
 * @param html its elements
 * @param files what is written beside it, by path
 */
public record ExportedFiles(String html, Map<String, byte[]> files) {

    /** Where assets are, beside the page. */
    public static final String ASSETS = "_assets/shared/";

    /** Where data is, beside the page. */
    public static final String DATA = "_data/";

    /** Where shared data is, beside the page. */
    public static final String SHARED_DATA = DATA + "shared/";
}
