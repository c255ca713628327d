package dev.tandem;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;

import jakarta.json.JsonValue;

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
 * {@link Connected} and {@link Closed}. When the application, or the server, has come again the session is restored for
 * the page that it had: another object with the same id and the same state; see {@link Restored}.
 */
public interface Session {

    /** Returns the identifier: at least 128 random bits, known to the browser tab and to nobody else. */
    String getId();

    /** Returns the name of the app, as in {@link App#value()}. */
    String getAppName();

    /**
     * Returns what renders the app: the name and version of the browser, as in "Firefox 140", as far as it says the truth;
     * "unknown" when it says nothing.
     */
    String getRuntime();

    /** Returns what the browser says it is in its {@code User-Agent} header, cut to 200 characters; empty when nothing. */
    String getUserAgent();

    /** Returns the network address that the page was asked for from: that of a proxy, unless {@code tandem.proxy.addresses} names it. */
    String getRemoteAddress();

    /**
     * Returns who was logged in when the page was asked for, as {@code HttpServletRequest.getUserPrincipal()} told; {@code null}
     * when nobody was. Handlers, {@link Remote} methods and readers of uploads run as this user, also for EJBs. The
     * session ends when the user logs out by {@code HttpServletRequest.logout()} in the same browser or the page's HTTP
     * session ends; {@link Sessions#closeAll(String)} ends it when something else does.
     */
    Principal getPrincipal();

    /**
     * Tells whether the user that was logged in has a role; never when nobody was. The container is asked while the page is
     * made: in {@link Model#init()} for any role, and for those that {@code @RolesAllowed} or {@code @DeclareRoles} on
     * a model class name. Later it is asked for others by way of Jakarta Security, and then some servers (Payara) know
     * of declared roles only. An answer holds as long as the session. Any thread.
     */
    boolean isUserInRole(String role);

    /** Returns the locale that the browser prefers; the server's default when it says nothing. */
    Locale getLocale();

    /**
     * Returns what follows the app's name in the address that the page was asked for by, decoded: {@code /rooms/3} for
     * {@code {context}/chat/rooms/3}, and {@code /} when nothing follows. It is what the user has sent: trust it as little.
     */
    String getPath();

    /** Returns the parameters of the query that the page was asked for by; each has at least one value. Unmodifiable. */
    Map<String, List<String>> getParameters();

    /** Returns the first value of a parameter of the query, or {@code null} when there is none. */
    default String getParameter(String name) {
        List<String> values = getParameters().get(name);
        return values == null ? null : values.get(0);
    }

    /**
     * Sets the status of the answer that brings this session's page; 200 unless it is set. So an app can say in words of its
     * own that its address leads to nothing, and search engines and caches understand it, too. In {@code init()}.
     *
     * @param status 200, or one from 400 to 599
     * @throws IllegalArgumentException for another one
     * @throws IllegalStateException when the page has been served already
     * @see PageException
     */
    void setPageStatus(int status);

    /**
     * Returns the value of a cookie that a session of this browser has set; {@code null} when there is none, or when it was
     * forged or has expired. It is what the page's request has brought, and what this session has set since. Any thread.
     */
    String getCookie(String name);

    /** Returns the value of a cookie, or the default where {@link #getCookie(String)} returns {@code null}. */
    default String getCookie(String name, String byDefault) {
        String value = getCookie(name);
        return value == null ? byDefault : value;
    }

    /** Sets a cookie that the browser keeps for thirty days; see {@link #setCookie(String, String, CookieAttributes)}. */
    default void setCookie(String name, String value) {
        setCookie(name, value, CookieAttributes.DEFAULT);
    }

    /**
     * Sets a cookie, signed with a key of {@code tandem.cookies.keys}, so that nobody else can make one. Its value can be
     * read by whoever has it: it is no place for secrets. In {@code init()} it goes with the page, later the browser
     * fetches it at once; {@link #getCookie} of this session has it immediately. Any thread.
     *
     * @param value any text of up to about 2,800 characters; {@code null} clears the cookie, which takes the path and domain
     * that it was set with
     * @throws IllegalArgumentException when the name is no token of RFC 6265, or the value is too long
     * @throws IllegalStateException when too many are set at once
     */
    void setCookie(String name, String value, CookieAttributes attributes);

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
     * Runs a task in this session's turn when the browser has applied all that was sent until the end of this turn, its
     * handlers included. When the session ends before, the task is dropped. An exception is logged with the session's id.
     * Any thread.
     */
    void callAfterRoundTrip(Runnable task);

    /**
     * Returns the names of the modules that the browser has, or gets with the page, such as {@code demo/Thermostat.js}:
     * those of the models made so far and what they import. Within the session's turn.
     *
     * @throws IllegalStateException outside the turn
     */
    Set<String> getPresentModules();

    /**
     * Returns the names of assets that are not to be sent to the browser, because the page has them from elsewhere; empty
     * at first. Add names as in {@link UseAsset#value()}, {@code demo/Thermostat.css} for the style sheet of a module, and
     * {@code META-INF/tandem/app.css} for that of the application; for the page, at the latest in the {@code init()} of the
     * app's model. Within the session's turn.
     *
     * @throws IllegalStateException outside the turn
     */
    Set<String> getAssetsToIgnore();

    /**
     * Returns the data of this session: served only to the browser that has asked for its page, and gone with the session.
     * Any thread.
     */
    DataStore getData();

    /**
     * Lets the browser run JavaScript, for debugging. Off unless the app's name is in {@code tandem.eval.apps}: then the policy of
     * its pages allows code that is made of text, and the log warns of that at the start. The code runs in the page's
     * global scope, when the browser has applied what the turn has changed.
     *
     * <pre>{@code
     * session.eval("document.title").thenAccept(title -> log(title));
     * }</pre>
     *
     * @return the value of the last statement, or what its promise is kept with, as JSON as docs/protocol.md describes it; a
     * {@link RemoteException} with the stack of the browser's error when it fails. What follows runs in the turn
     * @throws IllegalStateException when it is off, there is no browser (yet), and outside the turn
     */
    CompletionStage<JsonValue> eval(String code);

    /** Disposes the models and closes the socket. A second call does nothing. Any thread. */
    void close();
}
