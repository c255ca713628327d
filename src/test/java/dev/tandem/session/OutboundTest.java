package dev.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.tandem.SessionStatus;
import dev.tandem.config.Configuration;
import dev.tandem.testkit.FakeConnection;
import dev.tandem.testkit.Heap;
import dev.tandem.testkit.LocalServer;
import dev.tandem.testkit.LocalServer.Page;

/** What waits for browsers that do not read. */
class OutboundTest {

    private final LocalServer server = new LocalServer(Configuration.of(Map.of("tandem.socket.outbound.max", "2M")));

    @Test
    void thoseForWhomMostWaitsAreDisconnected() {
        Page reader = slow();
        List<Page> others = IntStream.range(0, 10).mapToObj(i -> slow()).toList();
        set(reader, 10_000);
        for (int i = 0; i < 20; i++) {
            others.forEach(other -> set(other, 100_000));
        }

        assertThat(others).filteredOn(other -> other.session.getStatus() == SessionStatus.CLOSED).isNotEmpty();
        assertThat(reader.session.getStatus()).isEqualTo(SessionStatus.CONNECTED);
        assertThat(server.sessions.getOutbound().getUsed()).isLessThan(2 << 20);
    }

    @Test
    void whatIsUnderWayIsHeldUntilItHasBeenSent() {
        Page page = slow();
        set(page, 100_000);
        assertThat(server.sessions.getOutbound().getUsed()).isGreaterThan(95_000);

        page.connection.completeIfUnderWay();
        page.connection.completeIfUnderWay();

        assertThat(server.sessions.getOutbound().getUsed()).isZero();
    }

    @Test
    void whatWaitsForAPageIsGivenBackWhenThePageIsMade() {
        server.open(Courier.class);

        assertThat(server.sessions.getOutbound().getUsed()).isZero();
    }

    @Test
    void whatATextHasBeenCountsWhileItWaits() {
        Page page = slow();
        for (int i = 0; i < 10; i++) {
            set(page, 50_000 + i);
        }

        assertThat(server.sessions.getOutbound().getUsed()).isGreaterThan(450_000);
    }

    @Test
    void aSocketThatIsNotReadKeepsNothingOfItsSession() {
        Page page = slow();
        set(page, 100_000);
        set(page, 100_000);
        FakeConnection held = page.connection;
        WeakReference<ClientSession> session = new WeakReference<>(page.session);

        page.session.disconnected(held, false);
        server.settle();
        page = null;

        assertThat(server.sessions.getOutbound().getUsed()).isZero();
        assertThat(Heap.isCollected(session)).isTrue();
        assertThat(held.completeIfUnderWay()).isTrue();
    }

    @Test
    void tenBrowsersThatDoNotReadLeaveTheHeapAsItWas() {
        List<FakeConnection> sockets = new ArrayList<>();
        long before = used();
        for (int i = 0; i < 10; i++) {
            Page page = slow();
            sockets.add(page.connection);
            for (int j = 0; j < 200 && page.session.getStatus() == SessionStatus.CONNECTED; j++) {
                set(page, 200_000);
                page.connection.frames.clear();
            }
        }

        assertThat(used() - before).isLessThan(8 << 20);
        assertThat(sockets).hasSize(10);
    }

    private static long used() {
        Heap.collect();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private Page slow() {
        Page page = server.open(Courier.class).connect();
        page.connection.slow = true;
        return page;
    }

    private void set(Page page, int length) {
        if (page.session.getStatus() == SessionStatus.CONNECTED) {
            page.session.execute(() -> page.app(Courier.class).both.shown.set("x".repeat(length) + System.nanoTime()));
            server.settle();
        }
    }
}
