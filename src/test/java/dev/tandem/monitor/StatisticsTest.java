package dev.tandem.monitor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tandem.SessionStatus;
import dev.tandem.session.ErrorGroup;
import dev.tandem.session.Lamp;
import dev.tandem.session.Utf8;
import dev.tandem.session.WireTap;
import dev.tandem.testkit.LocalServer;
import dev.tandem.testkit.LocalServer.Page;
import dev.tandem.testkit.LogRecords;
import dev.tandem.turn.TurnThreads;

class StatisticsTest {

    private final LocalServer server = new LocalServer();
    private final Page page = server.open(Lamp.class);
    private final SessionMetrics figures = SessionMetrics.of(page.session);
    private final ApplicationMetrics total = new CountedApplication(server.sessions, new TurnThreads(() -> 7));

    @Test
    void aServedPageIsTheFirstMessage() {
        assertThat(figures.getStatus()).isEqualTo(SessionStatus.PENDING);
        assertThat(figures.getMessagesOut()).isEqualTo(1);
        assertThat(figures.getBytesOut()).isEqualTo(page.frame.length());
        assertThat(figures.getMessagesIn()).isZero();
        assertThat(figures.getModels()).isEqualTo(1);
        assertThat(total.getPendingSessions()).isEqualTo(1);
    }

    @Test
    void messagesAndTheirBytesAreCountedForSessionAndApplication() {
        page.connect();
        long messages = figures.getMessagesIn();
        long bytes = figures.getBytesIn();

        page.send("[\"set\",\"Lamp1\",\"name\",\"Größe\"]");

        assertThat(figures.getMessagesIn()).isEqualTo(messages + 1);
        assertThat(figures.getBytesIn()).isEqualTo(bytes + "[2,1,[\"set\",\"Lamp1\",\"name\",\"Größe\"]]".length() + 2);
        assertThat(total.getMessagesIn()).isEqualTo(figures.getMessagesIn());
        assertThat(total.getBytesIn()).isEqualTo(figures.getBytesIn());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "a", "ä", "€", "😀", "aä€😀z" })
    void bytesAreThoseOfUtf8(String text) {
        assertThat(Utf8.length(text)).isEqualTo(text.getBytes(UTF_8).length);
    }

    @Test
    void whatIsSentIsCounted() {
        page.connect();
        long before = figures.getBytesOut();

        var frames = page.run(() -> page.app(Lamp.class).both.level.set(5));

        assertThat(figures.getBytesOut()).isEqualTo(before + frames.get(0).length());
        assertThat(total.getMessagesOut()).isEqualTo(figures.getMessagesOut()).isEqualTo(2);
    }

    @Test
    void aRoundTripIsMeasuredByTheAnswerToAHeartbeat() {
        page.connect();
        assertThat(figures.getRoundTripMillis()).isZero();

        page.session.getConversation().ping();
        page.heartbeat();

        assertThat(figures.getRoundTripMillis()).isPositive();
    }

    @Test
    void aMessageThatDoesNotKnowTheHeartbeatMeasuresNothing() {
        page.connect();
        long before = page.getSentSequence();

        page.session.getConversation().ping();
        page.sendHaving(before, "[\"set\",\"Lamp1\",\"level\",1]");

        assertThat(figures.getRoundTripMillis()).isZero();
    }

    @Test
    void theFirstHeartbeatComesSoonAfterTheHello() {
        page.connect();

        page.session.tick(System.nanoTime());
        page.session.tick(System.nanoTime());

        assertThat(page.connection.takeFrames()).hasSize(1);
    }

    @Test
    void refusedOperationsAreCountedAndGrouped() {
        page.connect();

        page.send("[\"set\",\"Lamp1\",\"watts\",1],[\"set\",\"Lamp1\",\"watts\",2],[\"nothing\"]");

        assertThat(figures.getRefusals()).isEqualTo(3);
        assertThat(total.getRefusals()).isEqualTo(3);
        assertThat(total.getRefusalGroups()).extracting(ErrorGroup::getCount).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void aFailedTaskIsCountedAndKeptWithItsStack() {
        try (LogRecords log = new LogRecords("dev.tandem.session")) {
            page.run(() -> {
                throw new IllegalStateException("no heating");
            });
        }

        assertThat(figures.getErrors()).isEqualTo(1);
        assertThat(total.getErrorGroups()).singleElement().satisfies(group -> {
            assertThat(group.getKind()).isEqualTo("java.lang.IllegalStateException");
            assertThat(group.getMessage()).contains("no heating").contains(figures.getName());
            assertThat(group.getStack()).contains("StatisticsTest");
        });
    }

    @Test
    void whatWaitsIsCounted() {
        page.connect();
        page.connection.slow = true;
        page.run(() -> page.app(Lamp.class).both.level.set(1));
        page.run(() -> page.app(Lamp.class).both.level.set(2));
        page.session.execute(() -> { });

        assertThat(figures.getWaitingOperations()).isEqualTo(1);
        assertThat(figures.getWaitingTasks()).isEqualTo(1);
    }

    @Test
    void aTapSeesTheMessagesWhileItIsSet() {
        var seen = new ArrayList<String>();
        page.connect();
        page.session.getCounters().setTap(new WireTap() {

            @Override
            public void received(String text) {
                seen.add("in " + text);
            }

            @Override
            public void sent(String text) {
                seen.add("out " + text);
            }
        });

        page.send("[\"set\",\"Lamp1\",\"warmth\",200]");
        page.session.getCounters().setTap(null);
        page.send("[\"set\",\"Lamp1\",\"warmth\",7]");

        assertThat(seen).containsExactly("in [2,1,[\"set\",\"Lamp1\",\"warmth\",200]]",
            "out [2,2,[\"fix\",\"Lamp1\",\"warmth\",100.0,2]]");
    }
}
