package dev.tandem.app;

import java.util.regex.Pattern;

/** What an app may be called. */
public final class AppName {

    /** The page that lists all apps. */
    public static final String INDEX = "__index__";

    /** Where assets and the socket are. */
    private static final String RESERVED = "tandem";

    private static final Pattern NAME = Pattern.compile("|[\\p{L}_][\\p{L}\\p{N}_]{0,99}");

    private AppName() {
    }

    /** Tells whether an app may have that name; the empty one is the main app's. */
    public static boolean isAllowed(String name) {
        return NAME.matcher(name).matches() && !name.equals(INDEX) && !name.equals(RESERVED);
    }
}
