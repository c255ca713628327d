package dev.tandem.it;

import java.io.IOException;

import jakarta.websocket.OnMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;

/** Sends every text message back: the measure of what a server's WebSockets can do at best. */
@ServerEndpoint("/echo")
public class EchoEndpoint {

    @OnMessage
    public void echo(String message, Session session) throws IOException {
        session.getBasicRemote().sendText(message);
    }
}
