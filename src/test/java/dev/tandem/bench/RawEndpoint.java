package dev.tandem.bench;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.websocket.OnClose;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;

/** What the server does at best: sends a message back, and pushes messages of the same size as Tandem's frames. */
@ServerEndpoint("/raw")
public class RawEndpoint {

    private static final Set<Session> SESSIONS = ConcurrentHashMap.newKeySet();

    @OnOpen
    public void onOpen(Session session) {
        SESSIONS.add(session);
    }

    @OnClose
    public void onClose(Session session) {
        SESSIONS.remove(session);
    }

    @OnMessage
    public void onMessage(String message, Session session) throws IOException {
        session.getBasicRemote().sendText(message);
    }

    static void push(int number) throws IOException {
        for (var session : SESSIONS) {
            session.getBasicRemote().sendText("[" + number + ",0,[\"set\",\"BenchModel1\",\"count\"," + number + "]]");
        }
    }
}
