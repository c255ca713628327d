package dev.tandem.session;

/**
 * What is known of the request that a session's page was made for.
 *
 * @param browser the key of the browser that asked
 * @param caller who asked
 */
public record PageRequest(String browser, Caller caller) {
}
