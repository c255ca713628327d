package dev.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import dev.tandem.SessionStatus;
import dev.tandem.testkit.FakeHttpSession;
import dev.tandem.testkit.LocalServer;
import dev.tandem.testkit.LocalServer.Page;
import dev.tandem.visit.Caller;
import dev.tandem.visit.HttpSessionUse;
import dev.tandem.visit.Visitor;
import dev.tandem.wire.FrameReader;
import jakarta.json.JsonArray;

/** What a session has to do with the HTTP session behind its page. */
class HttpSessionsTest {

    private final LocalServer server = new LocalServer();
    private final FakeHttpSession behind = new FakeHttpSession();
    private final HttpSessions all = server.sessions.getHttpSessions();
    private final AtomicLong now = new AtomicLong();

    @Test
    void allSessionsOfAnHttpSessionEndWithIt() {
        Page first = page("ada", behind);
        Page second = page("ada", behind);
        Page other = page("ada", new FakeHttpSession());

        all.ended(behind.http, true);

        assertThat(List.of(first, second)).allSatisfy(page -> assertThat(page.connection.closeCode).isEqualTo(4002));
        assertThat(other.session.getStatus()).isEqualTo(SessionStatus.CONNECTED);
    }

    @Test
    void aPageWhoseApplicationMayHaveEndedTriesToComeBack() {
        Page page = page("ada", behind);

        all.ended(behind.http, false);

        assertThat(page.connection.closeCode).isEqualTo(1001);
    }

    @Test
    void anHttpSessionThatHasNoRequestEndsAlsoWhereTheContainerKeepsItForTheSocket() {
        page("ada", behind);
        behind.age(36);

        all.tick(System.nanoTime() + TimeUnit.SECONDS.toNanos(34));
        assertThat(behind.hasEnded()).isFalse();
        all.tick(System.nanoTime() + TimeUnit.SECONDS.toNanos(36));
        assertThat(behind.hasEnded()).isTrue();
        all.tick(System.nanoTime() + TimeUnit.SECONDS.toNanos(40));
    }

    @Test
    void aRequestThatOnlyTheContainerHasSeenKeepsAnHttpSession() {
        page("ada", behind);

        all.tick(System.nanoTime() + TimeUnit.SECONDS.toNanos(36));

        assertThat(behind.hasEnded()).isFalse();
    }

    @Test
    void aPageOfNobodyLoadsAgain() {
        Page page = page(null, behind);

        all.ended(behind.http, true);

        assertThat(page.connection.closeCode).isEqualTo(4001);
    }

    @Test
    void anHttpSessionThatEndsWhileThePageIsMadeLeavesNone() {
        behind.end();

        Page page = server.open(Safe.class, visitor("ada"), behind.http);

        assertThat(page.session.getStatus()).isEqualTo(SessionStatus.CLOSED);
        assertThat(server.sessions.getSessions()).isEmpty();
    }

    @Test
    void whoSignsInAsSomebodyElseEndsWhatWasThere() {
        Page adas = page("ada", behind);
        Page anybodys = page(null, behind);
        Page bobs = page("bob", behind);

        assertThat(adas.connection.closeCode).isEqualTo(4001);
        assertThat(List.of(anybodys, bobs)).allSatisfy(
            page -> assertThat(page.session.getStatus()).isEqualTo(SessionStatus.CONNECTED));
    }

    @Test
    void aHandshakeOfAnotherUserOrAnotherHttpSessionIsForeign() {
        Page page = page("ada", behind);
        String key = HttpSessions.keyOf(behind.http);

        assertThat(page.session.getVisit().isForeign("ada", key)).isFalse();
        assertThat(page.session.getVisit().isForeign(null, null)).isFalse();
        assertThat(page.session.getVisit().isForeign("bob", key)).isTrue();
        assertThat(page.session.getVisit().isForeign("ada", "another")).isTrue();
    }

    @Test
    void theSessionsOfAUserAreFoundAndEnded() {
        Page adas = page("ada", behind);
        Page bobs = page("bob", new FakeHttpSession());

        assertThat(server.sessions.getSessionsOf("ada")).containsExactly(adas.facade);
        server.sessions.closeAll("ada");

        assertThat(adas.connection.closeCode).isEqualTo(4002);
        assertThat(bobs.session.getStatus()).isEqualTo(SessionStatus.CONNECTED);
        assertThat(server.sessions.getSessionsOf("ada")).isEmpty();
    }

    @Test
    void whoSignsOutInABrowserEndsWhatHeHasThere() {
        Page page = page("ada", behind);

        server.sessions.signedOut("ada", "another browser");
        assertThat(page.session.getStatus()).isEqualTo(SessionStatus.CONNECTED);
        server.sessions.signedOut("ada", "browser");

        assertThat(page.connection.closeCode).isEqualTo(4002);
    }

    @Test
    void whatAUserDoesIsUseOnceInAThirdOfTheTime() {
        HttpSessionUse use = new HttpSessionUse(behind.http, "key", true, now::get);

        assertThat(use.isDue(said("[\"call\",\"Safe1\",\"look\",1,[]]"))).isFalse();
        pass(10);
        assertThat(use.isDue(said("[\"data\",1,2]"))).isFalse();
        assertThat(use.isDue(said())).isFalse();
        assertThat(use.isDue(said("[\"call\",\"Safe1\",\"look\",1,[]]"))).isTrue();
        assertThat(use.isDue(said("[\"call\",\"Safe1\",\"look\",2,[]]"))).isFalse();
    }

    @Test
    void whereNobodyHasSignedInAnOpenPageIsUse() {
        HttpSessionUse use = new HttpSessionUse(behind.http, "key", false, now::get);

        pass(10);

        assertThat(use.isDue(said())).isTrue();
    }

    @Test
    void anHttpSessionThatLivesForEverNeedsNoRequests() {
        HttpSessionUse use = new HttpSessionUse(behind.http, "key", false, now::get);
        use.requested(0);

        pass(1_000_000);

        assertThat(use.isDue(said())).isFalse();
    }

    private void pass(int seconds) {
        now.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }

    private static List<JsonArray> said(String... operations) {
        return new FrameReader().read("[1,0" + (operations.length == 0 ? "" : ",") + String.join(",", operations) + "]")
            .operations();
    }

    private Page page(String name, FakeHttpSession http) {
        return server.open(Safe.class, visitor(name), http.http).connect();
    }

    private static Visitor visitor(String name) {
        Principal principal = name == null ? null : () -> name;
        return new Visitor("browser", "", "/", Map.of(), Locale.ENGLISH, Caller.of(principal, role -> false), "", "",
            Map.of());
    }
}
