package dev.tandem.bench;

import java.io.IOException;

import jakarta.websocket.OnMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;

/**
 * What the server does at best for frames of the same size as Tandem's: sends a message back, or, asked by
 * {@code send:count}, sends so many messages.
 */
@ServerEndpoint("/raw")
public class RawEndpoint {

    static final String SEND = "send:";

    @OnMessage
    public void onMessage(String message, Session session) throws IOException {
        if (message.startsWith(SEND)) {
            int count = Integer.parseInt(message.substring(SEND.length()));

            for (int i = 1; i <= count; i++) {
                session.getBasicRemote().sendText(answer(i));
            }
        }
        else {
            session.getBasicRemote().sendText(message);
        }
    }

    /** Returns a text like the frame that sets the model's property. */
    static String answer(int number) {
        return "[" + number + "," + number + ",[\"set\",\"BenchModel1\",\"count\"," + number + "]]";
    }
}
