package dev.tandem;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Keeps sessions where a server that goes does not take them along. It holds bytes, so no class of the application is
 * ever seen by it, and it cannot read them: keys are hashes of sessions' ids, bodies are encrypted with keys that are
 * made of these ids.
 * <p>
 * <strong>Epochs.</strong> A session is at home in one server at a time. Who takes it over claims it, and has the next
 * epoch from then on; what the one before saves afterwards is refused, so that it learns that the session has moved.
 * The first epoch of a session is 1.
 * <p>
 * <strong>Threads.</strong> All methods are called on threads that may wait, several at once, but no two for one
 * session by one server.
 * <p>
 * <strong>Errors.</strong> A store that does not work throws a {@link RuntimeException}; the session goes on, and its
 * state is saved when the store works again.
 */
public interface SessionStore {

    /**
     * Returns what is held of a session.
     *
     * @param key 64 hexadecimal digits
     * @return empty when there is no such session, or its time is over
     */
    Optional<StoredSession> load(String key);

    /**
     * Saves a session in place of what is held of it, as a whole or not at all.
     *
     * @param keep how long to hold it
     * @return false when somebody has claimed it since this epoch; nothing is changed then
     */
    boolean save(String key, long epoch, byte[] body, Duration keep);

    /**
     * Takes a session over.
     *
     * @return its next epoch, which nobody else gets; empty when there is no such session
     */
    OptionalLong claim(String key);

    /** Forgets a session; does nothing when somebody has claimed it since this epoch. */
    void remove(String key, long epoch);

    /** Called every few minutes: forgets those whose time is over. Does nothing where the store does so by itself. */
    default void sweep() {
        // Most stores know of times.
    }
}
