package dev.tandem.app;

import java.net.URL;
import java.security.CodeSource;

/**
 * Where this library has been put: into a web application, which then has it for itself, or beside several, as into the
 * {@code lib} of an EAR.
 */
public final class LibraryPlace {

    private static final boolean IN_WAR = isInWar(LibraryPlace.class.getProtectionDomain().getCodeSource());

    private LibraryPlace() {
    }

    /** Tells whether web applications share these classes. */
    public static boolean isShared() {
        return !IN_WAR;
    }

    private static boolean isInWar(CodeSource source) {
        URL location = source == null ? null : source.getLocation();
        return location != null && isInWar(location.toString());
    }

    static boolean isInWar(String location) {
        return location.replace("%2D", "-").replace('\\', '/').contains("/WEB-INF/");
    }
}
