package dev.tandem.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.tandem.config.Configuration;
import dev.tandem.session.Lamp;
import dev.tandem.session.SessionRegistry;
import dev.tandem.store.MemoryStore;
import dev.tandem.testkit.LocalServer;
import dev.tandem.visit.ReturnTicket;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;

/** What a socket holds of unfinished messages, and that it does not hold it longer than itself. */
class SocketReaderTest {

    private final SessionRegistry sessions =
        new SessionRegistry(Configuration.of(Map.of("tandem.socket.unfinished.max", "1M",
        "tandem.socket.message.max", "600k")), null, null, null, null, Runnable::run, null);
    private final UnjoinedSockets unjoined = new UnjoinedSockets(3, -1);
    private final List<Integer> closeCodes = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();
    private final SocketConnection connection = connection("10.0.0.1");
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
    void whoHoldsMostMakesRoomAndNotWhoComes() {
        List<SocketReader> silent = fill("10.0.0.2");

        reader.onMessage("[1,0,[\"hello\"," + " ".repeat(8_000), false);

        assertThat(reader.isDone()).isFalse();
        assertThat(silent).filteredOn(SocketReader::isDone).isNotEmpty();
        assertThat(held()).isLessThan(1 << 20);
    }

    @Test
    void theAddressThatHoldsMostMakesRoomHoweverLittleEachOfItsSocketsHolds() {
        reader.onMessage("x".repeat(15_000), false);
        for (int i = 0; i < 200; i++) {
            unjoinedAt("2001:db8:0:1::" + Integer.toHexString(i)).onMessage("x".repeat(8_000), false);
        }

        assertThat(reader.isDone()).isFalse();
        assertThat(closeCodes).isNotEmpty().containsOnly(1013);
    }

    @Test
    void aMessageBeforeHelloIsShort() {
        reader.onMessage("x".repeat(16_384), false);
        assertThat(closeCodes).isEmpty();

        reader.onMessage("x", false);

        assertThat(closeCodes).containsExactly(1009);
        assertThat(held()).isZero();
    }

    @Test
    void theAddressThatHasMostSilentSocketsMakesRoomForOthers() {
        SocketReader first = unjoinedAt("10.0.0.2");
        unjoinedAt("10.0.0.2");
        SocketReader comer = unjoinedAt("10.0.0.3");

        assertThat(first.isDone()).as("the one that has waited longest").isTrue();
        assertThat(reader.isDone() || comer.isDone()).isFalse();
    }

    /** Returns a server that knows a session only from the store. */
    private static LocalServer serverWithStored(MemoryStore store) {
        LocalServer server = new LocalServer();
        server.sessions.getKeeper().start(store, Runnable::run);
        return server;
    }

    private String storeOne(MemoryStore store) {
        LocalServer before = serverWithStored(store);
        String id = before.open(Lamp.class).connect().session.getId();
        before.sessions.closeAll();
        before.settle();
        return id;
    }

    private void sayHello(LocalServer to, String id, String browser) {
        SocketReader opened = new SocketReader(to.sessions, unjoined, connection("10.0.0.4"), browser, null);
        opened.opened();
        opened.onMessage("[1,1,[\"hello\",\"" + id + "\"]]", true);
        opened.onMessage("[2,1]", true);
    }

    @Test
    void thePageOfAStoredSessionIsToldHowToComeBack() {
        MemoryStore store = new MemoryStore(Clock.systemUTC());
        String id = storeOne(store);

        sayHello(serverWithStored(store), id, "browser");

        assertThat(closeCodes).containsExactly(4005);
        assertThat(ReturnTicket.read(reasons.get(0), "browser", Instant.now())).isEqualTo(id);
    }

    @Test
    void anotherBrowserHearsNothingOfAStoredSession() {
        MemoryStore store = new MemoryStore(Clock.systemUTC());
        String id = storeOne(store);

        sayHello(serverWithStored(store), id, "other");
        sayHello(serverWithStored(store), "id of no session", "browser");

        assertThat(closeCodes).containsExactly(4001, 4001);
        assertThat(reasons).containsExactly("no such session", "no such session");
    }

    /** Takes all the room by sockets that never end their messages. */
    private List<SocketReader> fill(String address) {
        List<SocketReader> silent = new ArrayList<>();
        while (held() < (1 << 20) - 16_384) {
            silent.add(socketAt(address, new UnjoinedSockets(100, -1)));
            silent.get(silent.size() - 1).onMessage("x".repeat(16_384), false);
        }
        return silent;
    }

    private SocketReader unjoinedAt(String address) {
        return socketAt(address, address.startsWith("2001") ? new UnjoinedSockets(1, -1) : unjoined);
    }

    private SocketReader socketAt(String address, UnjoinedSockets sockets) {
        SocketReader opened = new SocketReader(sessions, sockets, connection(address), "browser", null);
        opened.opened();
        return opened;
    }

    private SocketConnection connection(String address) {
        return new SocketConnection((Session) Proxy.newProxyInstance(SocketReaderTest.class.getClassLoader(),
            new Class<?>[] { Session.class }, (proxy, method, arguments) -> {
                closeCodes.add(((CloseReason) arguments[0]).getCloseCode().getCode());
                reasons.add(((CloseReason) arguments[0]).getReasonPhrase());
                return null;
            }), address);
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
        reader.closed(1006);

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
        return sessions.getUnfinished().getUsed();
    }
}
