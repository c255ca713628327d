package dev.tandem.config;

/** What of a page goes to the server's log. */
public enum PageLog {

    /** Nothing. */
    OFF,

    /** Errors that nobody has caught, and those of handlers. */
    ERRORS,

    /** All that is written to the console, too. */
    CONSOLE,

    /** The console in development, errors otherwise. */
    AUTO;

    /** Returns what is in force: never {@link #AUTO}. */
    public static PageLog of(Configuration configuration) {
        PageLog configured = configuration.get(Settings.PAGE_LOG);
        if (configured != AUTO) {
            return configured;
        }
        return configuration.get(Settings.DEVELOPMENT) ? CONSOLE : ERRORS;
    }
}
