package dev.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tandem.SessionStatus;
import dev.tandem.session.LocalServer.Page;

class RefusalTest {

    static Stream<String> unreadable() {
        return Stream.of("[" + "7".repeat(100_000) + ",1]", "[2,1,[\"set\",\"Lamp1\",\"level\"," + "7".repeat(100_000) + "]]",
            "[2,1,[\"set\",\"Lamp1\",\"warmth\",1e999999999999999]]", "[2,1" + ",[]".repeat(100_000) + "]");
    }

    private final LocalServer server = new LocalServer();
    private final Page page = server.open(Lamp.class).connect();
    private final Lamp lamp = page.app(Lamp.class);

    @ParameterizedTest
    @ValueSource(strings = {
        "[\"set\",\"Lamp1\",\"watts\",1]",
        "[\"set\",\"Lamp1\",\"count\",1]",
        "[\"set\",\"Lamp1\",\"local\",1]",
        "[\"set\",\"Lamp1\",\"nothing\",1]",
        "[\"set\",\"Lamp1\",\"level\"]",
        "[\"set\",\"Lamp1\"]",
        "[\"set\"]",
        "[\"set\",7,\"level\",1]",
        "[\"set\",\"Lamp7\",\"level\",1]",
        "[\"set\",\"\",\"level\",1]",
        "[\"event\",\"Lamp7\",\"pressed\",1]",
        "[\"want\",\"Lamp7\",[\"announced\"]]",
        "[\"set\",\"Lamp1\",\"level\",1.5]",
        "[\"set\",\"Lamp1\",\"level\",1e400]",
        "[\"set\",\"Lamp1\",\"level\",{\"$\":\"long\",\"v\":\"1e999999999\"}]",
        "[\"set\",\"Lamp1\",\"tags\",{}]",
        "[\"set\",\"Lamp1\",\"next\",{\"$\":\"model\",\"id\":\"Lamp9\"}]",
        "[\"event\",\"Lamp1\",\"level\",1]",
        "[\"event\",\"Lamp1\",\"watts\",1]",
        "[\"event\",\"Lamp1\",\"announced\",\"x\"]",
        "[\"event\",\"Lamp1\",\"nothing\",1]",
        "[\"event\",\"Lamp1\",\"pressed:x\",1]",
        "[\"event\",\"Lamp1\",\"pressed\",\"x\"]",
        "[\"want\",\"Lamp1\",7]",
        "[\"want\",\"Lamp1\",[7]]",
        "[\"hello\",\"x\"]",
        "[\"dispose\",\"Lamp1\"]",
        "[\"nothing\"]" })
    void isRefusedAndChangesNothing(String operation) {
        lamp.heard.clear();

        page.send(operation);

        assertThat(lamp.heard).isEmpty();
        assertThat(lamp.watts.get()).isEqualTo(60);
        assertThat(lamp.both.count.get()).isZero();
        assertThat(lamp.both.level.get()).isZero();
        assertThat(page.session.getRefusals()).isEqualTo(1);
        assertThat(page.session.getStatus()).isEqualTo(SessionStatus.CONNECTED);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "{}", "[", "null", "[1]", "[2,1,7]", "[2,1,[]]", "[2,1,[7]]", "[2.5,1]", "[-2,1]",
        "[2,1,[\"set\"]] x", "[\"a\",\"b\"]" })
    void isNoFrameAndIsRefused(String text) {
        page.session.receive(text);
        server.settle();

        assertThat(page.session.getRefusals()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whatNoParserTakesIsRefused(String text) {
        page.session.receive(text);
        server.settle();

        assertThat(page.session.getRefusals()).isEqualTo(1);
        assertThat(page.session.getStatus()).isEqualTo(SessionStatus.CONNECTED);
    }

    @Test
    void aModelThatIsGoneIsNoAbuse() {
        page.run(() -> lamp.createFriend().dispose());

        page.send("[\"set\",\"Lamp2\",\"level\",1],[\"event\",\"Lamp2\",\"pressed\",1],[\"want\",\"Lamp2\",[\"x\"]]");

        assertThat(page.session.getRefusals()).isZero();
    }

    @Test
    void oneBadOperationDoesNotStopTheNext() {
        page.send("[\"nothing\"],[\"set\",\"Lamp1\",\"level\",4]");

        assertThat(lamp.both.level.get()).isEqualTo(4);
    }

    @Test
    void repeatedAbuseClosesTheSession() {
        for (int i = 0; i < 20; i++) {
            page.send("[\"nothing\"]");
        }

        assertThat(page.session.getStatus()).isEqualTo(SessionStatus.CLOSED);
        assertThat(page.connection.closeCode).isEqualTo(1008);
    }

    @Test
    void aFrameOutOfOrderClosesTheSession() {
        page.session.receive("[7,1]");
        server.settle();

        assertThat(page.connection.closeCode).isEqualTo(1008);
    }

    @Test
    void anAcknowledgementOfWhatWasNeverSentClosesTheSession() {
        page.session.receive("[2,999]");
        server.settle();

        assertThat(page.connection.closeCode).isEqualTo(1008);
    }

    @Test
    void aFloodClosesTheSession() {
        String large = "[2,1,[\"set\",\"Lamp1\",\"name\",\"" + "x".repeat(500_000) + "\"]]";
        for (int i = 0; i < 10; i++) {
            page.session.receive(large);
        }

        assertThat(page.session.getStatus()).isEqualTo(SessionStatus.CLOSED);
    }

    @Test
    void aSecondSocketIsRefused() {
        assertThat(page.session.connect(new FakeConnection(), null)).isFalse();
    }
}
