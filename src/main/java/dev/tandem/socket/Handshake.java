package dev.tandem.socket;

import java.security.Principal;

import dev.tandem.request.BrowserCookie;
import dev.tandem.session.ClientSession;
import dev.tandem.session.HttpSessions;
import jakarta.servlet.http.HttpSession;
import jakarta.websocket.server.HandshakeRequest;

/**
 * Who opens a socket.
 *
 * @param browser the key of the browser; {@code null} when it has sent none
 * @param principal the name of who is signed in; {@code null} when nobody is, or the browser does not say it here
 * @param http the key of the HTTP session; {@code null} when there is none
 */
record Handshake(String browser, String principal, String http) {

    static final String NAME = Handshake.class.getName();

    static Handshake read(HandshakeRequest request) {
        Principal principal = request.getUserPrincipal();
        return new Handshake(BrowserCookie.read(request.getHeaders()), principal == null ? null : principal.getName(),
            HttpSessions.keyOf(request.getHttpSession() instanceof HttpSession found ? found : null));
    }

    /** Tells whether the session's page was asked for by somebody else. */
    boolean isForeignTo(ClientSession session) {
        return session.getVisit().isForeign(principal, http);
    }
}
