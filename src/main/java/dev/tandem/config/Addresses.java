package dev.tandem.config;

/** Where things are served, below the context path. */
public final class Addresses {

    /** All that is not an app's. */
    public static final String ROOT = "/tandem/";

    /** Modules, style sheets and other assets. */
    public static final String ASSETS = "/tandem/assets/";

    /** Those that the application shares by name. */
    public static final String SHARED_ASSETS = "/tandem/assets/shared/";

    /** The data of sessions. */
    public static final String DATA = "/tandem/data/";

    /** Data that the application shares by name. */
    public static final String SHARED_DATA = "/tandem/data/shared/";

    /** Where browsers fetch their cookies. */
    public static final String COOKIES = "/tandem/cookies/";

    /** The socket. */
    public static final String SOCKET = "/tandem/ws";

    private Addresses() {
    }
}
