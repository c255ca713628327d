package dev.tandem;

import java.security.Principal;

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

    /**
     * Returns who has signed in, as the request of the page told it, or {@code null} when nobody has. It stays the same for
     * the life of the session. Compare names: servers give principals of types of their own. Any thread.
     */
    Principal getPrincipal();

    /**
     * Tells whether the user that has signed in has a role; never when nobody has. The container is asked while the page is
     * made: in {@link Model#init()} any role can be asked for, later those that {@code @RolesAllowed} or
     * {@code @DeclareRoles} on a model class name, and those that were asked for before. Any thread.
     *
     * @throws IllegalStateException later on, for another role
     */
    boolean isUserInRole(String role);

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

    /** Disposes the models and closes the socket. A second call does nothing. Any thread. */
    void close();
}
