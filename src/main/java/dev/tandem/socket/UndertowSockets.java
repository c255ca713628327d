package dev.tandem.socket;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

import jakarta.servlet.http.HttpSession;
import jakarta.websocket.Session;

/**
 * WildFly closes the sockets of an HTTP session that ends, before any listener of ours hears of it, and so that pages
 * cannot tell why. Tandem closes them itself; so a socket is taken off the server's list when it has been opened.
 */
final class UndertowSockets {

    private static final Logger LOGGER = System.getLogger("dev.tandem.web");
    private static final String PACKAGE = "io.undertow.";
    private static final String ATTRIBUTE = "io.undertow.websocket.current-connections";

    private UndertowSockets() {
    }

    /** Does nothing on other servers. */
    static void release(Session socket, HttpSession http) {
        if (http == null || !http.getClass().getName().startsWith(PACKAGE)) {
            return;
        }
        try {
            Object channel = socket.getClass().getMethod("getWebSocketChannel").invoke(socket);
            Object session = http.getClass().getMethod("getSession").invoke(http);
            Class<?> type = Class.forName(PACKAGE + "server.session.Session", false, http.getClass().getClassLoader());
            synchronized (session) {
                if (type.getMethod("getAttribute", String.class).invoke(session, ATTRIBUTE) instanceof List<?> list) {
                    list.remove(channel);
                }
            }
        }
        catch (ReflectiveOperationException | RuntimeException e) {
            // Another version of the server: its pages say that the session has ended.
            LOGGER.log(Level.DEBUG, "sockets end with their HTTP session", e);
        }
    }
}
