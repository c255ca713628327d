package dev.tandem.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.tandem.SessionStatus;
import dev.tandem.config.Settings;
import dev.tandem.testkit.LocalServer;
import dev.tandem.testkit.LocalServer.Page;
import dev.tandem.testkit.LogRecords;

/** What a session tells of itself from its beginning to its end. */
class ClosingTest {

    private final LocalServer server = new LocalServer();
    private final Page page = server.open(Lamp.class);
    private final ClientSession session = page.session;
    private final Lamp lamp = page.app(Lamp.class);

    @Test
    void aSessionHasAnIdentifierAndTheNameOfItsApp() {
        assertThat(session.getId()).hasSize(32).isNotEqualTo(server.open(Lamp.class).session.getId());
        assertThat(session.getAppName()).isEqualTo("test");
        assertThat(page.facade.getApp()).isSameAs(lamp);
    }

    @Test
    void itsTextTellsWhichItIsButNotItsSecret() {
        assertThat(session).hasToString("session " + session.getId().substring(0, 8) + " of app 'test', PENDING");
        assertThat(session.toString()).doesNotContain(session.getId());
    }

    @Test
    void itIsPendingThenConnectedThenClosed() {
        assertThat(session.getStatus()).isEqualTo(SessionStatus.PENDING);

        page.connect();
        assertThat(session.getStatus()).isEqualTo(SessionStatus.CONNECTED);

        session.close();
        assertThat(session.getStatus()).isEqualTo(SessionStatus.CLOSED);
    }

    @Test
    void closingTellsTheBrowserAndDropsModelsAndData() {
        page.connect();
        page.facade.getData().add("x", "hello".getBytes(UTF_8));

        session.close();
        server.settle();

        assertThat(page.connection.closeCode).isEqualTo(1000);
        assertThat(page.connection.closeReason).isEqualTo("closed by server");
        assertThat(page.facade.getModelById("Lamp1")).isNull();
        assertThat(page.facade.getData().open("x")).isNull();
        assertThat(server.fired).containsSubsequence("Connected", "Closed", "destroyed Lamp");
    }

    @Test
    void whatATurnDoesAfterItHasClosedItsSessionIsHeardByNobody() {
        page.connect();

        try (LogRecords log = new LogRecords("dev.tandem.session")) {
            assertThat(page.run(() -> {
                session.close();
                lamp.both.level.set(5);
                page.facade.callAfterRoundTrip(() -> lamp.both.level.set(6));
            })).isEmpty();

            assertThat(log.messages()).isEmpty();
        }
        assertThat(lamp.both.level.get()).isEqualTo(5);
    }

    @Test
    void tasksOfAClosedSessionAreDropped() {
        session.close();
        server.settle();

        assertThat(page.run(() -> lamp.both.level.set(5))).isEmpty();
        assertThat(lamp.both.level.get()).isZero();
    }

    @Test
    void aBrowserThatIsSilentIsGivenUp() {
        page.connect();
        long silence = Settings.SILENCE.getDefault().toNanos();

        session.tick(System.nanoTime() + silence / 2);
        assertThat(session.getStatus()).isEqualTo(SessionStatus.CONNECTED);
        session.tick(System.nanoTime() + silence + 1);
        server.settle();

        assertThat(session.getStatus()).isEqualTo(SessionStatus.CLOSED);
        assertThat(page.connection.closeCode).isEqualTo(1001);
        assertThat(server.fired).containsSubsequence("Connected", "Disconnected", "Closed");
    }

    @Test
    void aPageThatNeverConnectsExpires() {
        session.tick(System.nanoTime() + Settings.PENDING_TIMEOUT.getDefault().toNanos() + 1);
        server.settle();

        assertThat(session.getStatus()).isEqualTo(SessionStatus.CLOSED);
        assertThat(server.sessions.find(session.getId())).isNull();
    }
}
