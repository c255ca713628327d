package dev.tandem.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

import dev.tandem.session.ClientSession;
import dev.tandem.session.SessionManager;
import dev.tandem.wire.WireNames;
import jakarta.websocket.MessageHandler;

/** Puts binary messages together from their parts, counting as they come. Called by the container, one part after the other. */
final class BinaryReader implements MessageHandler.Partial<ByteBuffer> {

    /** Containers hand over what a network packet holds; many smaller parts come only from those who want to keep us busy. */
    private static final int MAX_PARTS = 1_024;

    private final SessionManager sessions;
    private final SocketReader socket;
    private ByteArrayOutputStream begun;
    private int parts;

    BinaryReader(SessionManager sessions, SocketReader socket) {
        this.sessions = sessions;
        this.socket = socket;
    }

    @Override
    public void onMessage(ByteBuffer part, boolean last) {
        ClientSession session = socket.getSession();
        if (socket.isDone()) {
            return;
        }
        if (session == null) {
            socket.refuse(WireNames.CLOSE_UNSUPPORTED, "hello expected");
            return;
        }
        int size = part.remaining() + (begun == null ? 0 : begun.size());
        if (size > ClientSession.MAX_BINARY_SIZE || ++parts > MAX_PARTS) {
            socket.refuse(WireNames.CLOSE_TOO_BIG, "message too big");
        }
        else if (last && begun == null) {
            parts = 0;
            byte[] own = new byte[part.remaining()];
            part.get(own);
            session.receive(ByteBuffer.wrap(own));
        }
        else {
            add(part, last, session);
        }
    }

    private void add(ByteBuffer part, boolean last, ClientSession session) {
        byte[] bytes = new byte[part.remaining()];
        part.get(bytes);
        if (!sessions.getInbound().take(bytes.length)) {
            socket.refuse(WireNames.CLOSE_TRY_AGAIN, "server too busy");
            return;
        }
        begun = begun == null ? new ByteArrayOutputStream(bytes.length * 2) : begun;
        begun.writeBytes(bytes);
        if (last) {
            ByteBuffer message = ByteBuffer.wrap(begun.toByteArray());
            drop();
            session.receive(message);
        }
    }

    /** Gives the room back. */
    void drop() {
        if (begun != null) {
            sessions.getInbound().release(begun.size());
            begun = null;
        }
        parts = 0;
    }
}
