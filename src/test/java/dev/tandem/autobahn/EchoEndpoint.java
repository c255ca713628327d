package dev.tandem.autobahn;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.OnMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;

/** Sends each message back, and takes them as Tandem's endpoint does: part by part, counted as they come. */
@ServerEndpoint("/")
public class EchoEndpoint {

    /** Tandem's {@code tandem.socket.message.max}. */
    private static final int MAX_SIZE = 1 << 20;

    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @OnMessage
    public void text(String part, boolean last, Session session) throws IOException {
        if (part.length() > MAX_SIZE - text.length()) {
            session.close(new CloseReason(CloseCodes.TOO_BIG, "message too big"));
            return;
        }
        text.append(part);
        if (last) {
            String message = text.toString();
            text.setLength(0);
            session.getAsyncRemote().sendText(message);
        }
    }

    @OnMessage
    public void binary(ByteBuffer part, boolean last, Session session) throws IOException {
        if (part.remaining() > MAX_SIZE - bytes.size()) {
            session.close(new CloseReason(CloseCodes.TOO_BIG, "message too big"));
            return;
        }
        byte[] read = new byte[part.remaining()];
        part.get(read);
        bytes.write(read);
        if (last) {
            byte[] message = bytes.toByteArray();
            bytes.reset();
            session.getAsyncRemote().sendBinary(ByteBuffer.wrap(message));
        }
    }
}
