package dev.tandem.web;

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

    private final SessionManager sessions;
    private final SocketConnection connection;
    private final Runnable joined;
    private final long maxSize;

    private StringBuilder parts;
    private boolean done;
    private volatile ClientSession session;

    SocketReader(SessionManager sessions, SocketConnection connection, Runnable joined) {
        this.sessions = sessions;
        this.connection = connection;
        this.joined = joined;
        this.maxSize = sessions.getConfiguration().get(Settings.MESSAGE_MAX);
    }

    @Override
    public void onMessage(String part, boolean last) {
        if (done) {
            return;
        }
        int size = part.length() + (parts == null ? 0 : parts.length());
        if (size > maxSize) {
            refuse(WireNames.CLOSE_TOO_BIG, "message too big");
        }
        else if (!last) {
            parts = (parts == null ? new StringBuilder() : parts).append(part);
        }
        else {
            String message = parts == null ? part : parts.append(part).toString();
            parts = null;
            receive(message);
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
        if (found == null) {
            refuse(WireNames.CLOSE_NO_SESSION, "no such session");
        }
        else {
            joined.run();
            session = found;
            if (!found.connect(connection, frame)) {
                session = null;
                refuse(WireNames.CLOSE_REFUSED, "the session has another socket");
            }
        }
    }

    private void refuse(int code, String reason) {
        done = true;
        parts = null;
        connection.close(code, reason);
    }

    /** Called when the socket is gone. */
    void closed() {
        done = true;
        parts = null;
        if (session != null) {
            session.disconnected(connection);
        }
    }
}
