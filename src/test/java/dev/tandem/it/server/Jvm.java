package dev.tandem.it.server;

import java.nio.file.Path;

/** The JDK that servers run on: that of this process, or which the system property {@code tandem.it.jdk} names. */
final class Jvm {

    private Jvm() {
    }

    /** Returns its directory. */
    static String home() {
        return System.getProperty("tandem.it.jdk", System.getProperty("java.home"));
    }

    /** Returns its executable. */
    static String java() {
        return Path.of(home(), "bin", "java").toString();
    }
}
