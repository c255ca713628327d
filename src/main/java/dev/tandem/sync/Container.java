package dev.tandem.sync;

import java.lang.annotation.Annotation;

import dev.tandem.Model;
import dev.tandem.Session;

/** What a session needs of the container that it lives in. */
public interface Container {

    /** Makes an instance of a model class, its injection points filled and its interceptors in place. */
    <M extends Model> Made<M> make(Class<M> type);

    /** Called at the start of each turn, on its thread: activates the request context. Returns what ends it. */
    Runnable enterTurn();

    /** Tells whether models have beans of the HTTP session, so that each page must have one. */
    default boolean needsHttpSession() {
        return false;
    }

    /** Fires a CDI event in the session's turn. */
    void fire(Session session, Annotation qualifier);

    /**
     * An instance made by the container.
     *
     * @param destruction gives it back, with all that was made for it
     * @param release gives back all that was made for it when the instance itself has been collected, and so does not
     * keep it; {@code null} when there is nothing
     */
    record Made<M>(M model, Runnable destruction, Runnable release) {
    }
}
