package dev.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import dev.tandem.Model;
import dev.tandem.SessionStatus;
import dev.tandem.testkit.Limits;
import dev.tandem.testkit.LocalServer;
import dev.tandem.testkit.LocalServer.Page;
import dev.tandem.wire.FrameReader;

class LifeTest {

    private final LocalServer server = new LocalServer();
    private final Page page = server.open(Lamp.class);
    private final Lamp lamp = page.app(Lamp.class);

    @Test
    void thePageCarriesTheModelTree() {
        assertThat(page.frame).startsWith("[1,0,[\"new\",\"Lamp1\",\"dev.tandem.session.Lamp\",{},[")
            .endsWith("],[\"init\",\"Lamp1\"]]");
    }

    @Test
    void whatHappensBeforeTheSocketWaitsForIt() {
        page.run(() -> lamp.both.level.set(5));
        assertThat(page.connection.frames).isEmpty();

        server.sessions.find(page.session.getId()).connect(page.connection,
            Hello.read(new FrameReader().read("[1,1,[\"hello\",\"x\"]]")));
        server.settle();

        assertThat(page.connection.frames).singleElement().asString()
            .isEqualTo("[2,1,[\"set\",\"Lamp1\",\"level\",5]]");
    }

    @Test
    void aChildIsCompleteBeforeItsParentKnowsIt() {
        page.connect();

        assertThat(page.run(lamp::createFriend)).singleElement().asString().containsSubsequence(
            "[\"new\",\"Lamp2\",\"dev.tandem.session.Lamp\",{\"level\":3},", "[\"init\",\"Lamp2\"]",
            "[\"attr\",\"Lamp1\",\"friend\",{\"$\":\"model\",\"id\":\"Lamp2\"}]");
    }

    @Test
    void aDisposedModelLeavesPropertiesAndFieldsOfOthers() {
        page.connect();
        page.run(() -> lamp.both.next.set(lamp.createFriend()));

        page.run(() -> lamp.friend.dispose());

        assertThat(lamp.both.next.get()).isNull();
        assertThat(lamp.friend).isNull();
        assertThat(page.facade.getModelById("Lamp2")).isNull();
    }

    @Test
    void settingAPropertyOfADisposedModelThrows() {
        page.connect();

        page.run(() -> {
            Lamp friend = lamp.createFriend();
            friend.dispose();
            assertThatThrownBy(() -> friend.both.level.set(1)).isInstanceOf(IllegalStateException.class)
                .hasMessage("TANDEM-0061: property 'level' of Lamp2 was set after it was disposed; "
                    + "keep no reference to a model after dispose()");
        });
    }

    @Test
    void settingAPropertyOutsideTheTurnThrows() {
        assertThatThrownBy(() -> lamp.both.level.set(1)).isInstanceOf(IllegalStateException.class)
            .hasMessage("TANDEM-0060: property 'level' of Lamp1 was set outside its session's turn; "
                + "wrap the call in session.execute(...)");
    }

    @Test
    void aModelMadeByNewThrows() {
        assertThatThrownBy(Lamp::new).isInstanceOf(IllegalStateException.class)
            .hasMessageStartingWith("TANDEM-0001: dev.tandem.session.Lamp was made outside any session");
    }

    @Test
    void initialEventsArriveOnceAfterCreation() {
        assertThat(lamp.heard).extracting(e -> e.type() + e.oldValue() + e.newValue())
            .containsExactlyInAnyOrder("level00", "namehallhall");
    }

    @Test
    void idsAreTheClassNameAndANumber() {
        page.run(lamp::createFriend);

        assertThat(page.facade.getModelById("Lamp1")).isSameAs(lamp);
        assertThat(page.facade.getModelById("Lamp2")).isSameAs(lamp.friend);
        assertThat(page.facade.getModelById("Lamp3")).isNull();
    }

    @Test
    void closingEndsTheModelsAndTheSocket() {
        page.connect();

        page.session.close();
        server.settle();

        assertThat(page.session.getStatus()).isEqualTo(SessionStatus.CLOSED);
        assertThat(page.connection.closeCode).isEqualTo(1000);
        assertThat(server.fired).containsSubsequence("Connected", "Closed", "destroyed Lamp");
        assertThat(server.sessions.getSessions()).isEmpty();
    }

    @Test
    void losingTheConnectionEndsTheSession() {
        page.connect();

        page.session.disconnected(page.connection, false);
        server.settle();

        assertThat(server.fired).containsSubsequence("Connected", "Disconnected", "Closed");
        assertThat(server.sessions.find(page.session.getId())).isNull();
    }

    @Test
    void aTaskThatFailsDoesNotStopTheNext() {
        page.connect();
        page.session.execute(() -> {
            throw new IllegalArgumentException("on purpose");
        });

        assertThat(page.run(() -> lamp.both.level.set(1))).hasSize(1);
    }

    @Test
    void tooManySessionsAreRefused() {
        LocalServer small = new LocalServer(Limits.sessions(1));
        small.open(Lamp.class).connect();

        assertThatThrownBy(() -> small.open(Lamp.class)).isInstanceOf(IllegalStateException.class)
            .hasMessageStartingWith("TANDEM-0074: there are 1 sessions already");
    }

    @Test
    void aPageTakesThePlaceOfTheOldestThatHasNotConnected() {
        LocalServer small = new LocalServer(Limits.sessions(3));
        Page connected = small.open(Lamp.class).connect();
        Page oldest = small.open(Lamp.class);
        Page older = small.open(Lamp.class);

        Page newest = small.open(Lamp.class);

        assertThat(small.sessions.getSessions()).containsOnly(connected.facade, older.facade, newest.facade);
        assertThat(oldest.session.getStatus()).isEqualTo(SessionStatus.CLOSED);
    }

    @Test
    void aModelWhoseInitFailsLeavesNoSession() {
        assertThatThrownBy(() -> server.open(Broken.class)).hasMessage("on purpose");
        server.settle();

        assertThat(server.sessions.getSessions()).hasSize(1);
    }

    /** Fails while it is made. */
    public static class Broken extends Model {

        @Override
        protected void init() {
            throw new IllegalArgumentException("on purpose");
        }
    }

    @Test
    void thePageThatHasWaitedLongestGivesWayWhenTooManyWait() {
        LocalServer few = new LocalServer(Limits.pending(2));
        Page first = few.open(Lamp.class);
        first.connect();
        Page second = few.open(Lamp.class);
        few.open(Lamp.class);
        few.open(Lamp.class);

        assertThat(second.session.getStatus()).isEqualTo(SessionStatus.CLOSED);
        assertThat(first.session.getStatus()).isEqualTo(SessionStatus.CONNECTED);
        assertThat(few.sessions.getSessions()).hasSize(3);
    }
}
