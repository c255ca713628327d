package dev.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.logging.Level;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.tandem.AppInfo;
import dev.tandem.SessionStatus;
import dev.tandem.SessionStore;
import dev.tandem.StoredSession;
import dev.tandem.store.MemoryStore;
import dev.tandem.store.Seal;
import dev.tandem.testkit.FakeConnection;
import dev.tandem.testkit.LocalServer;
import dev.tandem.testkit.LocalServer.Page;
import dev.tandem.testkit.LogRecords;
import dev.tandem.visit.Caller;
import dev.tandem.visit.Visitor;

/** When a session is stored, who gets it back, and what of it. */
class StoredSessionTest {

    private static final String BROWSER = "browser";

    /** Counts, and fails when it is told to. */
    private static final class Watched implements SessionStore {

        private final SessionStore store = new MemoryStore(Clock.systemUTC());
        private int saves;
        private boolean isBroken;

        @Override
        public Optional<StoredSession> load(String key) {
            return store.load(key);
        }

        @Override
        public boolean save(String key, long epoch, byte[] body, Duration keep) {
            if (isBroken) {
                throw new IllegalStateException("no store");
            }
            saves++;
            return store.save(key, epoch, body, keep);
        }

        @Override
        public OptionalLong claim(String key) {
            return store.claim(key);
        }

        @Override
        public void remove(String key, long epoch) {
            store.remove(key, epoch);
        }
    }

    private final Watched store = new Watched();
    private LocalServer server = newServer();
    private Page page;
    private Ledger ledger;

    private LocalServer newServer() {
        LocalServer made = new LocalServer();
        made.sessions.getKeeper().start(store, Runnable::run);
        return made;
    }

    @BeforeEach
    void open() {
        page = server.open(Ledger.class);
        ledger = page.app(Ledger.class);
        page.connect();
    }

    @AfterEach
    void mend() {
        Ledger.isBroken = false;
    }

    private String key() {
        return Seal.nameOf(page.session.getId());
    }

    private Optional<Page> comeBack(LocalServer to, Visitor visitor, String browser) {
        ServedApp served = ServedApp.of(new AppInfo("test", "test", "", Ledger.class));
        return to.sessions.restore(page.session.getId(), served, visitor, browser, () -> null)
            .map(started -> new Page(to, started.session(), started.frame()));
    }

    private Optional<Page> comeBack(LocalServer to) {
        return comeBack(to, Visitor.of(BROWSER, "/demo"), BROWSER);
    }

    /** As after kill -9: the server is not, the store is. */
    private Page restart() {
        server = newServer();
        return comeBack(server).orElseThrow();
    }

    @Test
    void aSessionOutlivesItsServer() {
        page.send("[\"set\",\"Ledger1\",\"title\",\"mine\"]");
        page.send("[\"event\",\"Ledger1\",\"booked\",5,null]");
        wait(() -> page.session.tick(System.nanoTime()));

        Page back = restart();

        Ledger restored = back.app(Ledger.class);
        assertThat(back.session.getId()).isEqualTo(page.session.getId());
        assertThat(restored).isNotSameAs(ledger);
        assertThat(restored.sum.get()).isEqualTo(5);
        assertThat(restored.both.title.get()).isEqualTo("mine, restored");
        assertThat(server.fired).containsExactly("Restored");
    }

    /** Lets the interval pass. */
    private void wait(Runnable tick) {
        int before = store.saves;
        long end = System.nanoTime() + 10_000_000_000L;
        while (store.saves == before && System.nanoTime() < end) {
            tick.run();
            server.settle();
            Thread.onSpinWait();
        }
        assertThat(store.saves).isGreaterThan(before);
    }

    @Test
    void thePageOfARestoredSessionIsWhole() {
        page.run(ledger::addPages);
        suspend();

        Page back = restart();

        assertThat(back.frame).startsWith("[1,0,[\"new\",\"Ledger1\",").containsSubsequence(
            "[\"new\",\"Ledger2\"", "[\"new\",\"Ledger3\"",
            "[\"set\",\"Ledger1\",\"pages\",[{\"$\":\"model\",\"id\":\"Ledger3\"}]]",
            "[\"attr\",\"Ledger1\",\"cover\",{\"$\":\"model\",\"id\":\"Ledger2\"}]",
            "[\"set\",\"Ledger1\",\"title\",\"new, restored\"]",
            "[\"init\",\"Ledger2\"]", "[\"init\",\"Ledger3\"]", "[\"init\",\"Ledger1\"]");
    }

    @Test
    void aRestoredSessionGoesOn() {
        page.send("[\"event\",\"Ledger1\",\"booked\",5,null]");
        suspend();
        Page back = restart().connect();

        back.send("[\"event\",\"Ledger1\",\"booked\",2,null]");
        back.session.disconnected(back.connection, false);
        server.settle();

        assertThat(back.app(Ledger.class).sum.get()).isEqualTo(7);
        assertThat(store.load(key())).hasValueSatisfying(stored -> assertThat(stored.epoch()).isEqualTo(2));
        assertThat(restart().app(Ledger.class).sum.get()).isEqualTo(7);
    }

    /** As when the application is undeployed. */
    private void suspend() {
        server.sessions.closeAll();
        server.settle();
    }

    @Test
    void aSessionIsStoredAtOnceWhenItsConnectionOrItsServerGoes() {
        page.send("[\"event\",\"Ledger1\",\"booked\",5,null]");
        int before = store.saves;

        suspend();

        assertThat(store.saves).isEqualTo(before + 1);
        assertThat(page.session.getStatus()).isEqualTo(SessionStatus.CLOSED);
        assertThat(restart().app(Ledger.class).sum.get()).isEqualTo(5);
    }

    @Test
    void aSessionThatChangesOftenIsStoredOnceInAWhile() {
        int before = store.saves;

        for (int i = 0; i < 20; i++) {
            page.send("[\"event\",\"Ledger1\",\"booked\",1,null]");
        }

        assertThat(store.saves - before).isLessThan(5);
        wait(() -> page.session.tick(System.nanoTime()));
        assertThat(restart().app(Ledger.class).sum.get()).isEqualTo(20);
    }

    @Test
    void aSessionThatChangesNothingIsNotStoredAgain() {
        page.send("[\"event\",\"Ledger1\",\"booked\",1,null]");
        wait(() -> page.session.tick(System.nanoTime()));
        int before = store.saves;

        page.heartbeat();
        server.passTime();
        server.settle();
        page.trips(3);
        page.session.tick(System.nanoTime());
        server.settle();

        assertThat(store.saves).isEqualTo(before);
    }

    @Test
    void aPageThatNeverConnectsIsNotStored() {
        Page other = server.open(Ledger.class);
        suspend();

        assertThat(store.load(Seal.nameOf(other.session.getId()))).isEmpty();
    }

    @Test
    void aSessionThatIsOverIsForgotten() {
        assertThat(store.load(key())).isPresent();

        page.session.close();
        server.settle();

        assertThat(store.load(key())).isEmpty();
        assertThat(comeBack(newServer())).isEmpty();
    }

    @Test
    void aSessionIsRestoredOnceOnly() {
        suspend();
        LocalServer other = newServer();

        assertThat(comeBack(other)).isPresent();
        assertThat(comeBack(other)).isEmpty();
    }

    @Test
    void whoeverTakesASessionOverEndsItElsewhere() {
        assertThat(comeBack(newServer())).isPresent();

        page.send("[\"event\",\"Ledger1\",\"booked\",1,null]");
        page.session.disconnected(page.connection, false);
        server.settle();

        assertThat(page.session.getStatus()).isEqualTo(SessionStatus.CLOSED);
        assertThat(store.load(key())).hasValueSatisfying(stored -> assertThat(stored.epoch()).isEqualTo(2));
    }

    @Test
    void anotherBrowserGetsNothingBack() {
        suspend();

        assertThat(comeBack(newServer(), Visitor.of("other", "/demo"), "other")).isEmpty();
        assertThat(comeBack(newServer(), Visitor.of(BROWSER, "/demo"), null)).isEmpty();
        assertThat(comeBack(newServer())).isPresent();
    }

    private static Visitor user(String name) {
        Principal principal = () -> name;
        return new Visitor(BROWSER, "/demo", "/a", Map.of("b", List.of("c")), Locale.GERMAN,
            Caller.of(principal, role -> true), "", "", Map.of());
    }

    @Test
    void anotherUserGetsNothingBack() {
        page = server.open(Ledger.class, user("ann")).connect();
        suspend();

        assertThat(comeBack(newServer(), user("bob"), BROWSER)).isEmpty();
        assertThat(comeBack(newServer(), Visitor.of(BROWSER, "/demo"), BROWSER)).isEmpty();
        assertThat(comeBack(newServer(), user("ann"), BROWSER)).isPresent();
    }

    @Test
    void whoHasSignedInSinceGetsNothingOfNobodysBack() {
        suspend();

        assertThat(comeBack(newServer(), user("ann"), BROWSER)).isEmpty();
    }

    @Test
    void whatThePageWasAskedForByIsKept() {
        page = server.open(Ledger.class, user("ann")).connect();
        suspend();

        Visitor visitor = comeBack(newServer(), new Visitor(BROWSER, "/x", "/", Map.of(), Locale.ENGLISH,
            Caller.of(() -> "ann", role -> false), "agent", "address", Map.of()), BROWSER).orElseThrow().session
            .getVisit().getVisitor();

        assertThat(visitor.path()).isEqualTo("/a");
        assertThat(visitor.parameters()).isEqualTo(Map.of("b", List.of("c")));
        assertThat(visitor.locale()).isEqualTo(Locale.GERMAN);
        assertThat(visitor.contextPath()).isEqualTo("/x");
        assertThat(visitor.caller().isInRole("boss")).isFalse();
    }

    @Test
    void cookiesThatTheBrowserHasNotGotAreGivenWithThePage() {
        page.session.getVisit().takeCookies();
        page.run(() -> page.session.getFacade().setCookie("theme", "dark"));
        suspend();

        ClientSession restored = restart().session;

        assertThat(restored.getVisit().getCookie("theme")).isEqualTo("dark");
        assertThat(restored.getVisit().takeCookies()).singleElement()
            .satisfies(cookie -> assertThat(cookie.name()).isEqualTo("theme"));
    }

    @Test
    void whatIsForgedCutOrForeignIsRefusedWhole() {
        suspend();
        byte[] body = store.load(key()).orElseThrow().body();
        Page other = server.open(Ledger.class).connect();
        suspend();
        byte[] foreign = store.load(Seal.nameOf(other.session.getId())).orElseThrow().body();
        byte[] forged = body.clone();
        forged[forged.length / 2] ^= 1;
        byte[] cut = java.util.Arrays.copyOf(body, body.length - 1);
        byte[] sealedNonsense = new Seal(page.session.getId()).close("{\"version\":1}".getBytes());
        byte[] sealedLater = new Seal(page.session.getId()).close("{\"version\":2}".getBytes());

        for (byte[] bad : List.of(forged, cut, foreign, sealedNonsense, sealedLater, new byte[0])) {
            store.save(key(), 9, bad, Duration.ofHours(1));
            assertThat(comeBack(newServer())).isEmpty();
        }
    }

    @Test
    void halfASessionNeverComesBack() {
        page.run(ledger::addPages);
        suspend();
        Ledger.isBroken = true;
        server = newServer();

        try (LogRecords log = new LogRecords("dev.tandem.session")) {
            assertThat(comeBack(server)).isEmpty();

            server.settle();
            assertThat(log.messages(Level.SEVERE)).singleElement().asString().startsWith("TANDEM-0625: session ")
                .contains("could not be restored; its page begins anew: java.lang.IllegalStateException: broken");
        }
        assertThat(server.sessions.getSessions()).isEmpty();
    }

    @Test
    void aStoreThatFailsIsToldOnceAndKeepsNobodyWaiting() {
        store.isBroken = true;

        try (LogRecords log = new LogRecords("dev.tandem.session")) {
            for (int i = 0; i < 3; i++) {
                assertThat(page.send("[\"event\",\"Ledger1\",\"booked\",1,null]")).isNotNull();
                ClientSession session = server.open(Ledger.class).connect().session;
                session.disconnected(session.getConversation().getChannel(), false);
                server.settle();
            }
            store.isBroken = false;
            wait(() -> page.session.tick(System.nanoTime()));

            assertThat(log.messages(Level.SEVERE)).singleElement().asString().startsWith("TANDEM-0623: the states of "
                + "sessions cannot be stored (java.lang.IllegalStateException: no store)");
            assertThat(log.messages(Level.INFO)).contains("TANDEM-0624: the states of sessions are stored again");
        }
        assertThat(restart().app(Ledger.class).sum.get()).isEqualTo(3);
    }

    @Test
    void aTurnDoesNotWaitForTheStore() {
        List<Runnable> waiting = new ArrayList<>();
        server = new LocalServer();
        server.sessions.getKeeper().start(store, waiting::add);
        page = server.open(Ledger.class).connect();
        int before = store.saves;

        page.send("[\"event\",\"Ledger1\",\"booked\",5,null]");
        suspend();

        assertThat(store.saves).isEqualTo(before);
        assertThat(waiting).as("the newest state only").hasSize(1);
        waiting.get(0).run();
        assertThat(restart().app(Ledger.class).sum.get()).isEqualTo(5);
    }

    @Test
    void withoutAStoreASessionEndsWithItsServer() {
        LocalServer plain = new LocalServer();
        page = plain.open(Ledger.class).connect();
        plain.sessions.closeAll();
        plain.settle();

        assertThat(comeBack(plain)).isEmpty();
        assertThat(page.connection).isInstanceOf(FakeConnection.class).extracting(each -> each.closeCode)
            .isEqualTo(1001);
    }
}
