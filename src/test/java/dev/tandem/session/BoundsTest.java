package dev.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.tandem.SessionStatus;
import dev.tandem.testkit.Heap;
import dev.tandem.testkit.LocalServer;
import dev.tandem.testkit.LocalServer.Page;
import dev.tandem.testkit.LogRecords;
import dev.tandem.wire.Account;

/** A browser cannot make a session hold, or send, much more than it has sent itself. */
class BoundsTest {

    private final LocalServer server = new LocalServer();
    private final Page page = server.open(Lamp.class).connect();
    private final Lamp lamp = page.app(Lamp.class);

    @Test
    void manyShortSetsAreNotAnsweredByManyLongCorrections() {
        page.run(() -> lamp.both.name.set("x".repeat(10_000)));
        String sets = "[\"set\",\"Lamp1\",\"name\",7],".repeat(15);

        List<String> frames = page.send(sets.substring(0, sets.length() - 1));

        assertThat(frames).singleElement().asString().hasSizeLessThan(11_000).contains("\"fix\"");
    }

    @Test
    void theOneCorrectionAnswersTheLastSet() {
        page.session.getConversation().offer("[2," + page.getSentSequence() + ",[\"set\",\"Lamp1\",\"warmth\",200]]");
        page.session.getConversation().offer("[3," + page.getSentSequence() + ",[\"set\",\"Lamp1\",\"warmth\",-5]]");
        server.settle();

        assertThat(page.connection.frames).containsExactly("[2,3,[\"fix\",\"Lamp1\",\"warmth\",0.0,3]]");
    }

    @Test
    void aSlowClientDoesNotPileUpLongAnswers() {
        page.run(() -> lamp.both.name.set("x".repeat(100_000)));
        page.connection.slow = true;
        for (int i = 0; i < 20; i++) {
            page.send("[\"resync\",\"Lamp1\",\"name\"]");
        }

        page.connection.complete();

        assertThat(page.connection.takeFrames()).singleElement().asString().hasSizeLessThan(1_500_000);
    }

    @Test
    void longEventsThatPileUpEndTheSession() {
        page.connection.slow = true;
        for (int i = 0; i < 150; i++) {
            page.run(() -> lamp.announced.emit("x".repeat(100_000)));
        }

        assertThat(page.session.getStatus()).isEqualTo(SessionStatus.CLOSED);
    }

    @Test
    void namesOfEventsThatAreWantedAreShort() {
        page.send("[\"want\",\"Lamp1\",[\"" + "x".repeat(201) + "\"]]");

        assertThat(page.getRefusals()).isEqualTo(1);
    }

    @Test
    void emptyMessagesThatWaitAreCountedToo() {
        for (int i = 0; i < 100_000; i++) {
            page.session.getConversation().offer("[]");
        }

        assertThat(page.session.getStatus()).isEqualTo(SessionStatus.CLOSED);
        assertThat(page.connection.closeCode).isEqualTo(1008);
    }

    @Test
    void theRoomForWaitingMessagesIsGivenBack() {
        for (int i = 0; i < 100; i++) {
            page.session.getConversation().offer("[" + (i + 2) + ",1]");
        }
        assertThat(server.sessions.getInbound().getUsed()).isGreaterThan(5_000);

        server.settle();

        assertThat(server.sessions.getInbound().getUsed()).isZero();
    }

    @Test
    void theRoomOfASessionThatIsClosedMeanwhileIsGivenBackToo() {
        page.session.getConversation().offer("[2,1]");
        page.session.close();
        page.session.getConversation().offer("[3,1]");

        server.settle();

        assertThat(server.sessions.getInbound().getUsed()).isZero();
    }

    @Test
    void whoseMessagesHoldMostIsDisconnectedAndNotWhoComes() {
        List<Page> flooders = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            flooders.add(server.open(Lamp.class).connect());
        }
        flooders.forEach(flooder -> flooder.session.getConversation().offer("x".repeat(1 << 20)));

        page.session.getConversation().offer("[2,1,[\"set\",\"Lamp1\",\"name\",\"" + "y".repeat(10_000) + "\"]]");
        server.settle();

        assertThat(flooders).filteredOn(flooder -> flooder.connection.closeCode == 1013).isNotEmpty();
        assertThat(lamp.both.name.get()).hasSize(10_000);
        assertThat(server.sessions.getInbound().getUsed()).isZero();
    }

    @Test
    void aHeartbeatNeedsNoRoom() {
        Account all = server.sessions.getInbound().open("somebody", () -> { });
        all.take(server.sessions.getInbound().getUsed() + (32 << 20));

        page.heartbeat();

        assertThat(page.session.getStatus()).isEqualTo(SessionStatus.CONNECTED);
        assertThat(all.take(0)).as("that somebody is left alone").isTrue();
    }

    @Test
    void theValuesOfAMessageNeedRoomWhileTheyAreApplied() {
        List<String> evicted = new ArrayList<>();
        server.sessions.getInbound().open("somebody", () -> evicted.add("somebody")).take(31 << 20);
        page.session.getConversation().offer("[2,1,[\"event\",\"Lamp1\",\"said\",[" + "1,".repeat(50_000) + "1]]]");
        assertThat(evicted).isEmpty();

        server.settle();

        assertThat(evicted).containsExactly("somebody");
        assertThat(server.sessions.getInbound().getUsed()).isZero();
    }

    @Test
    void aFrameOfVeryManyValuesIsRefused() {
        page.session.getConversation().offer("[2,1,[\"event\",\"Lamp1\",\"x\",[" + "[1],".repeat(200_000) + "1]]]");
        server.settle();

        assertThat(page.getRefusals()).isEqualTo(1);
    }

    @Test
    void aFrameOfVeryManyObjectsIsRefused() {
        page.session.getConversation().offer("[2,1,[\"event\",\"Lamp1\",\"said\",[" + "{\"a\":{\"b\":{\"c\":{}}}},".repeat(20_000) + "1]]]");
        server.settle();

        assertThat(page.getRefusals()).isEqualTo(1);
    }

    @Test
    void whatWaitsIsForgottenWhenTheSessionIsClosedWhileItsTurnIsBusy() {
        WeakReference<String> waiting = new WeakReference<>("x".repeat(10_000));
        List<Boolean> forgotten = new ArrayList<>();
        page.run(() -> {
            page.session.getConversation().offer(waiting.get());
            page.session.close();
            forgotten.add(Heap.isCollected(waiting));
        });

        assertThat(forgotten).containsExactly(true);
    }

    @Test
    void aRefusalIsOneLineWhateverItNames() {
        try (LogRecords records = new LogRecords("dev.tandem.session")) {
            page.send("[\"set\",\"Lamp1\",\"x\\nFAKE\\u001b[2J" + "y".repeat(100_000) + "\",1]");

            assertThat(records.messages()).singleElement().asString().hasSizeLessThan(200).contains("'x?FAKE?[2J")
                .doesNotContain("\n");
        }
    }
}
