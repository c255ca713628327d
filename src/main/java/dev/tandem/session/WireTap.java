package dev.tandem.session;

/**
 * Sees the messages of one session as they pass. Called by the threads that carry them: it must return at once and
 * throw nothing.
 */
public interface WireTap {

    /** Called with a message that the browser has sent. */
    void received(String text);

    /** Called with a message that is about to be sent to the browser. */
    void sent(String text);
}
