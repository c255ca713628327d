package dev.tandem;

/** Where a {@link Session} stands in its life. */
public enum SessionStatus {

    /** The page has been served; its browser has not opened its socket yet. */
    PENDING,

    /** The browser is there. */
    CONNECTED,

    /** The connection was lost; the page may come back, and then goes on where it was. Turns run as ever. */
    DISCONNECTED,

    /** Over for good: the models are disposed. */
    CLOSED
}
