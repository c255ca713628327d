package dev.tandem;

/**
 * What a {@link SessionStore} holds of one session.
 *
 * @param epoch how often the session has been claimed, and once more
 * @param body bytes that only who knows the session's id can read; not to be changed
 */
public record StoredSession(long epoch, byte[] body) {
}
