package dev.tandem.web;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

import dev.tandem.AppInfo;
import dev.tandem.config.Settings;
import dev.tandem.session.ClientSession;
import dev.tandem.session.SessionManager;
import dev.tandem.wire.Frame;
import dev.tandem.wire.FrameReader;
import dev.tandem.wire.WireException;
import dev.tandem.wire.WireNames;
import jakarta.websocket.MessageHandler;

/**
 * Puts messages together from their parts, counting as they come, since containers do not enforce their own limits; the
 * first one must say hello. Called by the container, one part after the other.
 */
final class SocketReader implements MessageHandler.Partial<String> {

    private static final Logger LOGGER = System.getLogger("dev.tandem.web");

    private final SessionManager sessions;
    private final UnjoinedSockets unjoined;
    private final SocketConnection connection;
    private final String browser;
    private final AppInfo app;

    private volatile PartialMessage begun;
    private volatile boolean done;
    private volatile ClientSession session;

    /**
     * @param browser the key of the browser, {@code null} when it has sent none
     * @param app the app that has this socket for itself, {@code null} for that of all others
     */
    SocketReader(SessionManager sessions, UnjoinedSockets unjoined, SocketConnection connection, String browser,
        AppInfo app) {
        this.sessions = sessions;
        this.unjoined = unjoined;
        this.connection = connection;
        this.browser = browser;
        this.app = app;
        connection.setReader(this);
    }

    /** Called when the socket is open. */
    void opened() {
        if (!unjoined.add(this)) {
            refuse(WireNames.CLOSE_TRY_AGAIN, "too many sockets");
        }
        else if (unjoined.isClosed()) {
            goAway();
        }
    }

    @Override
    public void onMessage(String part, boolean last) {
        if (done) {
            return;
        }
        PartialMessage partial = begun;
        if (partial == null ? part.length() > sessions.getConfiguration().get(Settings.MESSAGE_MAX) : partial.isTooBigWith(part)) {
            refuse(WireNames.CLOSE_TOO_BIG, "message too big");
        }
        else if (!last) {
            keep(partial, part);
        }
        else {
            begun = null;
            receive(partial == null ? part : partial.endWith(part));
        }
    }

    private void keep(PartialMessage partial, String part) {
        PartialMessage kept = partial == null ? new PartialMessage(sessions) : partial;
        begun = kept;
        if (!kept.add(part)) {
            refuse(WireNames.CLOSE_TRY_AGAIN, "server too busy");
        }
        if (done) {
            // Stopped meanwhile, by another thread.
            kept.drop();
        }
    }

    private void receive(String message) {
        if (session == null) {
            join(message);
        }
        else {
            session.receive(message);
        }
    }

    private void join(String message) {
        if (browser == null) {
            refuse(WireNames.CLOSE_REFUSED, "no cookie");
            return;
        }
        Frame frame;
        String id;
        try {
            frame = sessions.getFrameReader().read(message);
            if (frame.operations().isEmpty() || !FrameReader.name(frame.operations().get(0)).equals(WireNames.OP_HELLO)) {
                refuse(WireNames.CLOSE_REFUSED, "hello expected");
                return;
            }
            id = FrameReader.text(frame.operations().get(0), 1);
        }
        catch (WireException e) {
            refuse(WireNames.CLOSE_REFUSED, "hello expected");
            return;
        }
        ClientSession found = sessions.find(id);
        if (found == null && unjoined.isClosed()) {
            // So that the page waits for the next deployment.
            goAway();
            return;
        }
        if (found == null) {
            close(WireNames.CLOSE_NO_SESSION, "no such session");
            return;
        }
        if (!found.belongsTo(browser) || !isSocketOf(found)) {
            // The browser hears nothing that it would not hear of any other id.
            refuse(WireNames.CLOSE_NO_SESSION, "no such session");
            return;
        }
        unjoined.remove(this);
        session = found;
        if (!found.connect(connection, frame)) {
            session = null;
            if (unjoined.isClosed()) {
                goAway();
            }
            else {
                refuse(WireNames.CLOSE_REFUSED, "the session has another socket");
            }
        }
    }

    /** Who may open the socket of an app for administrators has been checked; what comes over another has not. */
    private boolean isSocketOf(ClientSession found) {
        return app == null ? !found.isAdministration() : found.getAppName().equals(app.name());
    }

    /** Called when the socket has not joined in time, on any thread. */
    void expire() {
        refuse(WireNames.CLOSE_REFUSED, "hello expected");
    }

    /** Called when the application stops, on any thread. */
    void goAway() {
        close(WireNames.CLOSE_GOING_AWAY, "application stopped");
    }

    /** Returns the session that the socket has joined, or {@code null}. */
    ClientSession getSession() {
        return session;
    }

    /** Tells whether the socket is of no more use. */
    boolean isDone() {
        return done;
    }

    void refuse(int code, String reason) {
        ClientSession joined = session;
        String who = joined == null ? "that has joined no session" : "of " + joined;
        sessions.getRefusalLog().log(LOGGER, Level.WARNING, Messages.socketRefused(who, code, reason));
        close(code, reason);
    }

    private void close(int code, String reason) {
        stop();
        connection.close(code, reason);
    }

    /** Reads no more, and holds nothing of what has come. Any thread. */
    void stop() {
        done = true;
        unjoined.remove(this);
        PartialMessage partial = begun;
        if (partial != null) {
            begun = null;
            partial.drop();
        }
    }

    /** Called when the socket is gone. */
    void closed() {
        stop();
        if (session != null) {
            session.disconnected(connection);
        }
    }
}
