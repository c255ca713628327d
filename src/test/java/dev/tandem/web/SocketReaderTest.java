package dev.tandem.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.tandem.config.Configuration;
import dev.tandem.session.SessionManager;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;

/** What a socket holds of unfinished messages, and that it does not hold it longer than itself. */
class SocketReaderTest {

    private final SessionManager sessions = new SessionManager(Configuration.of(Map.of("tandem.socket.inbound.max", "1M",
        "tandem.socket.message.max", "600k")), null, null, null, null, Runnable::run, null);
    private final UnjoinedSockets unjoined = new UnjoinedSockets(3, -1);
    private final List<Integer> closeCodes = new ArrayList<>();
    private final SocketConnection connection = new SocketConnection((Session) Proxy.newProxyInstance(
        SocketReaderTest.class.getClassLoader(), new Class<?>[] { Session.class }, (proxy, method, arguments) -> {
            closeCodes.add(((CloseReason) arguments[0]).getCloseCode().getCode());
            return null;
        }));
    private final SocketReader reader = opened();

    @Test
    void aMessageThatGrowsTooLongIsGivenBack() {
        reader.onMessage("x".repeat(400_000), false);
        reader.onMessage("x".repeat(400_000), false);

        assertThat(closeCodes).containsExactly(1009);
        assertThat(held()).isZero();
    }

    @Test
    void aMessageOfTooManyPartsIsGivenBack() {
        for (int i = 0; i < 20_000; i++) {
            reader.onMessage("", false);
        }

        assertThat(closeCodes).containsExactly(1009);
    }

    @Test
    void aMessageThatFindsNoRoomClosesItsSocketOnly() {
        reader.onMessage("x".repeat(500_000), false);
        opened().onMessage("x".repeat(500_000), false);
        opened().onMessage("x".repeat(500_000), false);

        assertThat(closeCodes).containsExactly(1013);
        assertThat(held()).isEqualTo(1_000_000);
    }

    @Test
    void whatHasBegunIsGivenBackWhenTheSocketHasNotJoinedInTime() {
        reader.onMessage("x", false);

        unjoined.tick();

        assertThat(closeCodes).containsExactly(1008);
        assertThat(held()).isZero();
    }

    @Test
    void whatHasBegunIsGivenBackWhenTheSocketIsClosedFromHere() {
        reader.onMessage("x", false);

        connection.close(1001, "silent");
        reader.onMessage("y", false);
        reader.closed();

        assertThat(held()).isZero();
    }

    @Test
    void whatHasEndedIsGivenBack() {
        reader.onMessage("[1,", false);
        reader.onMessage("0]", true);

        assertThat(closeCodes).containsExactly(1008);
        assertThat(held()).isZero();
    }

    @Test
    void oneSocketTooManyIsRefused() {
        for (int i = 0; i < 3; i++) {
            opened();
        }

        assertThat(closeCodes).containsExactly(1013);
    }

    @Test
    void aSocketThatHasNotJoinedGoesWithItsApplication() {
        reader.onMessage("x", false);

        unjoined.closeAll();

        assertThat(closeCodes).containsExactly(1001);
        assertThat(held()).isZero();
    }

    @Test
    void aSocketThatComesWhenItsApplicationHasStoppedIsSentAway() {
        unjoined.closeAll();

        opened();

        assertThat(closeCodes).containsExactly(1001, 1001);
    }

    private SocketReader opened() {
        SocketReader opened = new SocketReader(sessions, unjoined, connection, "browser", null);
        opened.opened();
        return opened;
    }

    private long held() {
        return sessions.getInbound().getUsed();
    }
}
