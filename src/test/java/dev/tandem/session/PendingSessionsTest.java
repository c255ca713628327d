package dev.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;

import org.junit.jupiter.api.Test;

import dev.tandem.Model;
import dev.tandem.SessionStatus;
import dev.tandem.testkit.Limits;
import dev.tandem.testkit.LocalServer;
import dev.tandem.testkit.LocalServer.Page;
import dev.tandem.visit.Caller;
import dev.tandem.visit.Visitor;

/** Which page has to go when more are asked for than may wait for their browsers. */
class PendingSessionsTest {

    private final LocalServer server = new LocalServer(Limits.pending(4));
    private int browsers;

    @Test
    void whoWaitsIsNotPushedOutByWhoComesFromTheSameAddress() {
        List<Page> waiting = List.of(open("a"), open("a"), open("a"), open("a"));

        assertThatThrownBy(() -> open("a")).isInstanceOf(TooManySessionsException.class)
            .hasMessageStartingWith("TANDEM-0074: 4 pages wait");
        assertThat(waiting).allMatch(page -> page.session.getStatus() == SessionStatus.PENDING);
    }

    @Test
    void theAddressThatHasMostMakesRoomByItsNewest() {
        open("a");
        open("a");
        open("a");
        Page newest = open("a");

        Page comer = open("b");

        assertThat(newest.session.getStatus()).isEqualTo(SessionStatus.CLOSED);
        assertThat(comer.session.getStatus()).isEqualTo(SessionStatus.PENDING);
    }

    @Test
    void noMoreWaitThanMayWhenAnotherComesWhileRoomIsMade() {
        Queue<String> meanwhile = new ArrayDeque<>();
        LocalServer[] server = new LocalServer[1];
        server[0] = new LocalServer(Limits.pending(4), turn -> {
            if (!meanwhile.isEmpty()) {
                server[0].open(Lamp.class, visitor(meanwhile.remove(), "z"));
            }
        });
        for (int i = 0; i < 4; i++) {
            server[0].open(Lamp.class, visitor("a", "browser" + i));
        }
        meanwhile.add("c");

        server[0].open(Lamp.class, visitor("b", "x"));

        assertThat(meanwhile).isEmpty();
        assertThat(server[0].sessions.getAll()).filteredOn(session -> session.getStatus() == SessionStatus.PENDING)
            .hasSize(4);
    }

    @Test
    void addressesOfOneNetworkAreOne() {
        open("2001:db8::1");
        open("2001:db8::2");
        open("2001:db8::3");
        Page victim = open("2001:db8::4");
        open("10.0.0.1");

        assertThat(victim.session.getStatus()).isEqualTo(SessionStatus.CLOSED);
    }

    @Test
    void aBrowserThatAsksAgainAndAgainGivesUpItsOldest() {
        Page first = open("a", "x");
        Page other = open("a", "y");
        open("a", "x");
        open("a", "x");

        open("a", "x");

        assertThat(first.session.getStatus()).isEqualTo(SessionStatus.CLOSED);
        assertThat(other.session.getStatus()).isEqualTo(SessionStatus.PENDING);
    }

    @Test
    void whoHadTimeEnoughToConnectMakesRoom() {
        PendingSessions pending = new PendingSessions(1, 10);
        PendingSessions.Place place = pending.take(visitor("a", "x"), false, 0);
        Page page = open("a");
        pending.set(place, page.session);

        assertThat(pending.take(visitor("a", "y"), false, 9)).isNull();
        assertThat(pending.take(visitor("a", "y"), false, 10)).isNotNull();
        assertThat(page.session.getStatus()).isEqualTo(SessionStatus.CLOSED);
    }

    @Test
    void boundsThatAreReadLaterHold() {
        PendingSessions pending = new PendingSessions(2, 10);
        pending.setBounds(1, 20);
        PendingSessions.Place place = pending.take(visitor("a", "x"), false, 0);
        pending.set(place, open("a").session);

        assertThat(pending.take(visitor("a", "y"), false, 19)).isNull();
        assertThat(pending.take(visitor("a", "y"), false, 20)).isNotNull();
    }

    @Test
    void whoIsOneOfManyAddressesPushesNobodyOut() {
        List<Page> waiting = List.of(open("a"), open("b"), open("c"), open("d"));

        assertThatThrownBy(() -> open("e")).isInstanceOf(TooManySessionsException.class);
        assertThat(waiting).allMatch(page -> page.session.getStatus() == SessionStatus.PENDING);
    }

    @Test
    void whoHasToGiveIsFoundWithoutAskingAll() {
        PendingSessions pending = new PendingSessions(100_000, 10);
        for (int i = 0; i < 100_000; i++) {
            pending.take(visitor("10." + i / 10_000 + "." + i % 10_000, "x"), false, 0);
        }
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

        for (int i = 0; i < 5_000; i++) {
            assertThat(pending.take(visitor("b" + i, "x"), false, 1)).isNull();
        }

        assertThat(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before).isLessThan(1_000_000_000);
    }

    @Test
    void aPlaceIsFreeAgainWhenItsBrowserHasConnected() {
        open("a");
        open("b");
        open("c");
        open("d").connect();

        assertThat(open("e").session.getStatus()).isEqualTo(SessionStatus.PENDING);
    }

    @Test
    void aSessionThatItsOwnCodeHasClosedHasNoPlace() {
        for (int i = 0; i < 10; i++) {
            server.open(Closer.class, visitor("a", "closer" + i));
        }

        assertThat(open("a").session.getStatus()).isEqualTo(SessionStatus.PENDING);
    }

    private Page open(String address) {
        return open(address, "browser" + ++browsers);
    }

    private Page open(String address, String browser) {
        return server.open(Lamp.class, visitor(address, browser));
    }

    private static Visitor visitor(String address, String browser) {
        return new Visitor(browser, "", "/", Map.of(), Locale.ENGLISH, Caller.ANONYMOUS, "", address, Map.of());
    }

    /** Has no use for anybody. */
    public static class Closer extends Model {

        @Override
        protected void init() {
            getSession().close();
        }
    }
}
