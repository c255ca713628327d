package dev.tandem;

import java.util.Set;

/**
 * One browser tab: its models, its connection and its turn.
 * <p>
 * Inject it into any bean; the reference always stands for the session whose turn is running:
 *
 * <pre>{@code
 * @Inject Session session;
 * }</pre>
 *
 * From elsewhere, take it from {@link Sessions} or keep what {@link Model#getSession()} returned.
 * <p>
 * <strong>Turns.</strong> All code of a session's models runs in its turn, one task at a time, with
 * {@link ClientSessionScoped} and the request scope active. Different sessions run in parallel. What a turn changes
 * leaves for the browser in one message when the turn ends. Code on any other thread enters through
 * {@link #execute(Runnable)}.
 * <p>
 * <strong>Life.</strong> A session is made by a page request ({@link SessionStatus#PENDING}), connected by the page's
 * socket, and closed by {@link #close()}, by its browser leaving, or when the application ends. See the CDI events
 * {@link Connected} and {@link Closed}.
 */
public interface Session {

    /** Returns the identifier: at least 128 random bits, known to the browser tab and to nobody else. */
    String getId();

    /** Returns the name of the app, as in {@link App#value()}. */
    String getAppName();

    /** Returns the model of the app: the root of the tree. */
    Model getApp();

    /** Returns where the session stands in its life. */
    SessionStatus getStatus();

    /** Returns the live model of this session with that id, or {@code null} when there is none. */
    Model getModelById(String id);

    /**
     * Runs a task in this session's turn, soon, after what is already waiting. Call it from any thread; within the
     * turn it queues as well. An exception is logged with the session's id. When the session is closed the task is
     * dropped.
     */
    void execute(Runnable task);

    /** Tells whether the calling thread is in this session's turn. */
    boolean isCurrent();

    /**
     * Keeps an object from being collected until so many messages have gone to the browser and come back, for example a
     * model whose place is found only when the browser has answered. While nothing is said, heartbeats make the trips, one
     * in less than half a minute. Of several requests for one object the longest wins; requests for different objects, of
     * any type, do not affect each other. All end with the session, and that for a model with its
     * {@link Model#dispose()}. Any thread.
     *
     * @throws IllegalArgumentException when there is no object, or less than one trip
     */
    void keepAlive(Object object, int trips);

    /**
     * Returns the names of the modules that the browser has, or gets with the page, such as {@code demo/Thermostat.js}:
     * those of the models made so far and what they import. Within the session's turn.
     *
     * @throws IllegalStateException outside the turn
     */
    Set<String> getPresentModules();

    /**
     * Returns the names of assets that are not to be sent to the browser, because the page has them from elsewhere; empty
     * at first. Add names as in {@link UseAsset#value()}, and {@code demo/Thermostat.css} for the style sheet of a module;
     * for the page, at the latest in the {@code init()} of the app's model. Within the session's turn.
     *
     * @throws IllegalStateException outside the turn
     */
    Set<String> getAssetsToIgnore();

    /** Disposes the models and closes the socket. A second call does nothing. Any thread. */
    void close();
}
