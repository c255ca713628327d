package dev.tandem.socket;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;

import dev.tandem.AppInfo;
import dev.tandem.config.Settings;
import dev.tandem.session.ClientSession;
import dev.tandem.session.Hello;
import dev.tandem.session.JoinResult;
import dev.tandem.session.SessionRegistry;
import dev.tandem.visit.ReturnTicket;
import dev.tandem.wire.Account;
import dev.tandem.wire.CloseReasons;
import dev.tandem.wire.WireException;
import dev.tandem.wire.WireNames;

/** Reads the text messages of a socket; the first one must say hello. */
final class SocketReader extends MessageReader<String> {

    private static final Logger LOGGER = System.getLogger("dev.tandem.web");

    /** The longest message before a session is joined, in characters. */
    private static final long HELLO_MAX = 16 * 1024;

    private final SessionRegistry sessions;
    private final UnjoinedSockets unjoined;
    private final SocketConnection connection;
    private final Handshake handshake;
    private final AppInfo app;

    private volatile BinaryReader binaryReader;
    private volatile boolean done;
    private volatile boolean seeking;
    private volatile ClientSession session;

    /** @param browser the key of the browser, {@code null} when it has sent none, and nothing else */
    SocketReader(SessionRegistry sessions, UnjoinedSockets unjoined, SocketConnection connection, String browser,
        AppInfo app) {
        this(sessions, unjoined, connection, new Handshake(browser, null, null), app);
    }

    /**
     * @param handshake who has opened the socket
     * @param app the app that has this socket for itself, {@code null} for that of all others
     */
    SocketReader(SessionRegistry sessions, UnjoinedSockets unjoined, SocketConnection connection, Handshake handshake,
        AppInfo app) {
        this.sessions = sessions;
        this.unjoined = unjoined;
        this.connection = connection;
        this.handshake = handshake;
        this.app = app;
        connection.setReader(this);
    }

    /** Called when the socket is open. */
    void opened() {
        unjoined.add(this);
        if (unjoined.isClosed()) {
            goAway();
        }
    }

    @Override
    SocketReader socket() {
        return this;
    }

    @Override
    boolean isExpected() {
        return !done;
    }

    @Override
    int length(String part) {
        return part.length();
    }

    @Override
    long maxLength() {
        long max = sessions.getConfiguration().get(Settings.MESSAGE_MAX);
        return session == null ? Math.min(HELLO_MAX, max) : max;
    }

    @Override
    PartialMessage<String> begin() {
        return new PartialText(openAccount());
    }

    /** Opens an account for a message that has begun; the socket is closed when that is what makes room. */
    Account openAccount() {
        return sessions.getUnfinished().open(getAddress(),
            () -> refuse(WireNames.CLOSE_TRY_AGAIN, CloseReasons.SERVER_TOO_BUSY));
    }

    @Override
    String own(String part) {
        return part;
    }

    @Override
    void receive(String message) {
        ClientSession joined = session;
        if (joined != null) {
            joined.getConversation().offer(message);
        }
        else if (!done && !seeking) {
            join(message);
        }
    }

    private void join(String message) {
        if (handshake.browser() == null) {
            refuse(WireNames.CLOSE_REFUSED, CloseReasons.NO_COOKIE);
            return;
        }
        Hello hello;
        try {
            hello = Hello.read(sessions.getFrameReader().read(message));
        }
        catch (WireException e) {
            refuse(WireNames.CLOSE_REFUSED, CloseReasons.HELLO_EXPECTED);
            return;
        }
        ClientSession found = sessions.find(hello.session());
        if (found == null && unjoined.isClosed()) {
            // So that the page waits for the next deployment.
            goAway();
            return;
        }
        if (found == null) {
            seek(hello.session());
            return;
        }
        if (!found.getVisit().belongsTo(handshake.browser()) || handshake.isForeignTo(found) || !isSocketOf(found)) {
            // The browser hears nothing that it would not hear of any other id.
            refuse(WireNames.CLOSE_NO_SESSION, CloseReasons.NO_SUCH_SESSION);
            return;
        }
        unjoined.remove(this);
        session = found;
        if (done) {
            // Stopped meanwhile, by another thread.
            session = null;
        }
        else {
            connect(found, hello);
        }
    }

    private void connect(ClientSession found, Hello hello) {
        JoinResult result = found.connect(connection, hello);
        if (result == JoinResult.JOINED) {
            if (done) {
                // Closed meanwhile, by another thread, which did not know of a session that had joined.
                found.disconnected(connection, false);
            }
            return;
        }
        session = null;
        if (unjoined.isClosed()) {
            goAway();
        }
        else if (result == JoinResult.TOO_LATE && sessions.getKeeper().isOn()) {
            // What the page has not got is in the state of the session.
            seek(found.getId());
        }
        else {
            refuse(result.getCode(), result.getReason());
        }
    }

    /** The session may be one that was stored: then its page comes back to it by loading again. */
    private void seek(String id) {
        if (!sessions.getKeeper().isOn()) {
            close(WireNames.CLOSE_NO_SESSION, CloseReasons.NO_SUCH_SESSION);
            return;
        }
        seeking = true;
        sessions.getKeeper().execute(() -> {
            if (sessions.getKeeper().isStored(id, handshake.browser())) {
                close(WireNames.CLOSE_LOAD_AGAIN, ReturnTicket.make(id, handshake.browser(), Instant.now()));
            }
            else {
                close(WireNames.CLOSE_NO_SESSION, CloseReasons.NO_SUCH_SESSION);
            }
        });
    }

    /** Who may open the socket of an app for administrators has been checked; what comes over another has not. */
    private boolean isSocketOf(ClientSession found) {
        return app == null ? !found.isAdministration() : found.getAppName().equals(app.name());
    }

    /** Called when the socket has not joined in time, on any thread. */
    void expire() {
        refuse(WireNames.CLOSE_REFUSED, CloseReasons.HELLO_EXPECTED);
    }

    /** Called when the application stops, on any thread. */
    void goAway() {
        close(WireNames.CLOSE_GOING_AWAY, CloseReasons.APPLICATION_STOPPED);
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
        sessions.getRefusalLog().log(LOGGER, Level.WARNING, Messages.socketRefused(who, code, reason, getAddress()));
        close(code, reason);
    }

    private void close(int code, String reason) {
        ClientSession joined = session;
        stop();
        connection.close(code, reason);
        if (joined != null) {
            joined.disconnected(connection, isForGood(code));
        }
    }

    /** Reads no more, and holds nothing of what has come, nor the session: containers keep readers for a while. Any thread. */
    void stop() {
        done = true;
        session = null;
        unjoined.remove(this);
        drop();
        BinaryReader other = binaryReader;
        if (other != null) {
            other.drop();
        }
    }

    /** Called when the socket is gone. */
    void closed(int code) {
        ClientSession joined = session;
        stop();
        if (joined != null) {
            joined.disconnected(connection, isForGood(code));
        }
    }

    /** A page closes by 1000 when it is left; other codes tell of a network, or of a server, that is not there. */
    private static boolean isForGood(int code) {
        return code == WireNames.CLOSE_NORMAL || code == WireNames.CLOSE_UNSUPPORTED || code == WireNames.CLOSE_REFUSED
            || code == WireNames.CLOSE_TOO_BIG;
    }

    SocketConnection getConnection() {
        return connection;
    }

    /** Returns where the socket comes from; empty when that is not known. */
    String getAddress() {
        return connection.getAddress();
    }

    /** Names who reads the binary messages of the same socket, and stops together with this. */
    void setBinaryReader(BinaryReader reader) {
        binaryReader = reader;
    }
}
