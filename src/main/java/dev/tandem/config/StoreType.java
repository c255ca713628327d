package dev.tandem.config;

/** Where the states of sessions are kept. */
public enum StoreType {

    /** In files of the server's own data directory. */
    FILE,

    /** In the server's memory: gone when the application goes. */
    MEMORY,

    /** Nowhere. */
    NONE
}
