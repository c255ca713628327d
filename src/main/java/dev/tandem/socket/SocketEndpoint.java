package dev.tandem.socket;

import java.nio.ByteBuffer;
import java.util.List;

import dev.tandem.AppInfo;
import dev.tandem.config.Addresses;
import dev.tandem.request.ClientAddress;
import dev.tandem.request.Paths;
import dev.tandem.session.SessionRegistry;
import dev.tandem.wire.WireNames;
import jakarta.servlet.http.HttpSession;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.Session;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;

/** The socket of one page. Public, as Tyrus calls its methods by reflection. */
public final class SocketEndpoint extends Endpoint {

    private final SessionRegistry sessions;
    private final UnjoinedSockets unjoined;
    private final AppInfo app;
    private SocketReader reader;

    private SocketEndpoint(SessionRegistry sessions, UnjoinedSockets unjoined, AppInfo app) {
        this.sessions = sessions;
        this.unjoined = unjoined;
        this.app = app;
    }

    /** @param app the app that has this socket for itself, for administrators; {@code null} for that of all others */
    public static ServerEndpointConfig config(SessionRegistry sessions, UnjoinedSockets unjoined, AppInfo app) {
        return ServerEndpointConfig.Builder.create(SocketEndpoint.class, app == null ? Addresses.SOCKET
            : Paths.socketOf(app))
            .subprotocols(List.of(WireNames.SUBPROTOCOL))
            .configurator(new ServerEndpointConfig.Configurator() {

                @Override
                public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request,
                    HandshakeResponse response) {
                    // These properties are the connection's own.
                    config.getUserProperties().put(ClientAddress.HEADER, ClientAddress.read(request.getHeaders()));
                    config.getUserProperties().put(Handshake.NAME, Handshake.read(request));
                    if (request.getHttpSession() != null) {
                        config.getUserProperties().put(HttpSession.class.getName(), request.getHttpSession());
                    }
                }

                @Override
                public <T> T getEndpointInstance(Class<T> endpointClass) {
                    return endpointClass.cast(new SocketEndpoint(sessions, unjoined, app));
                }
            })
            .build();
    }

    @Override
    public void onOpen(Session socket, EndpointConfig config) {
        Handshake handshake = (Handshake) config.getUserProperties().get(Handshake.NAME);
        String address = (String) config.getUserProperties().getOrDefault(ClientAddress.HEADER, "");
        reader = new SocketReader(sessions, unjoined, new SocketConnection(socket, address), handshake, app);
        UndertowSockets.release(socket, (HttpSession) config.getUserProperties().remove(HttpSession.class.getName()));
        socket.addMessageHandler(String.class, reader);
        socket.addMessageHandler(ByteBuffer.class, new BinaryReader(reader));
        reader.opened();
    }

    @Override
    public void onClose(Session socket, CloseReason reason) {
        reader.closed(reason.getCloseCode().getCode());
    }

    @Override
    public void onError(Session socket, Throwable error) {
        reader.closed(CloseReason.CloseCodes.CLOSED_ABNORMALLY.getCode());
    }
}
