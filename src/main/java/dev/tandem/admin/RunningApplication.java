package dev.tandem.admin;

import dev.tandem.session.Application;

/**
 * The application that this library is part of, while it runs. The library is loaded anew with each application, so that
 * there is one.
 */
final class RunningApplication {

    private static volatile Application current;

    private RunningApplication() {
    }

    static void set(Application application) {
        current = application;
    }

    /** Returns what health and metrics call an application: its context path, {@code /} for the root. */
    static String nameOf(String contextPath) {
        return contextPath.isEmpty() ? "/" : contextPath;
    }

    /** Returns the application; {@code null} before its start and after its end. */
    static Application get() {
        return current;
    }
}
