package dev.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tandem.SessionStatus;
import dev.tandem.testkit.FakeConnection;
import dev.tandem.testkit.LocalServer;
import dev.tandem.testkit.LocalServer.Page;
import dev.tandem.wire.FrameReader;

class RefusalTest {

    static Stream<String> unreadable() {
        return Stream.of("[" + "7".repeat(100_000) + ",1]", "[2,1,[\"set\",\"Lamp1\",\"level\"," + "7".repeat(100_000)
            + "]]",
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
        "[\"set\",\"nonsense1\",\"level\",1]",
        "[\"set\",\"Fort1\",\"level\",1]",
        "[\"set\",\"Lamp01\",\"level\",1]",
        "[\"event\",\"Lamp7\",\"pressed\",1]",
        "[\"want\",\"Lamp7\",[\"announced\"]]",
        "[\"set\",\"Lamp1\",\"next\",{\"$\":\"model\",\"id\":\"Lamp9\"}]",
        "[\"event\",\"Lamp1\",\"level\",1]",
        "[\"event\",\"Lamp1\",\"watts\",1]",
        "[\"event\",\"Lamp1\",\"announced\",\"x\"]",
        "[\"event\",\"Lamp1\",\"nothing\",1]",
        "[\"event\",\"Lamp1\",\"pressed:x\",1]",
        "[\"event\",\"Lamp1\",\"pressed\",\"x\"]",
        "[\"want\",\"Lamp1\",7]",
        "[\"want\",\"Lamp1\",[7]]",
        "[\"want\",\"Lamp1\",[\"secret\"]]",
        "[\"want\",\"Lamp1\",[\"level\"]]",
        "[\"want\",\"Lamp1\",[\"local\"]]",
        "[\"want\",\"Lamp1\",[\"pressed\"]]",
        "[\"want\",\"Lamp1\",[\"watts:x\"]]",
        "[\"want\",\"Lamp1\",[\"!watts\"]]",
        "[\"want\",\"Lamp1\",[\"made up\"]]",
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
        assertThat(page.getRefusals()).isEqualTo(1);
        assertThat(page.session.getStatus()).isEqualTo(SessionStatus.CONNECTED);
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"level\",1.5", "\"level\",\"-\"", "\"level\",\"\"", "\"level\",1e400",
        "\"level\",{\"$\":\"NaN\"}",
        "\"level\",{\"$\":\"long\",\"v\":\"1e999999999\"}", "\"level\",[]", "\"name\",7", "\"tags\",{}",
        "\"tags\",[1]" })
    void aValueThatDoesNotFitIsToldAndNoAbuse(String value) {
        lamp.heard.clear();

        String answer = page.send("[\"set\",\"Lamp1\"," + value + "]").get(0);

        assertThat(answer).contains("[\"fix\",\"Lamp1\",")
            .endsWith(",2,\"TANDEM-0120: this is no value that fits here\"]]");
        assertThat(lamp.heard).isEmpty();
        assertThat(page.getRefusals()).isZero();
    }

    @Test
    void valuesThatDoNotFitAreAbuseWhenNobodyCouldTypeThem() {
        String many = "[\"set\",\"Lamp1\",\"level\",\"-\"],".repeat(99) + "[\"set\",\"Lamp1\",\"level\",\"-\"]";
        page.send(many);
        assertThat(page.getRefusals()).isZero();

        page.send(many);

        assertThat(page.connection.closeCode).isEqualTo(1008);
    }

    @Test
    void anAcknowledgementThatFallsClosesTheSession() {
        page.run(() -> lamp.both.level.set(1));
        page.heartbeat();

        page.sendHaving(1, "[\"set\",\"Lamp1\",\"level\",2]");

        assertThat(page.connection.closeCode).isEqualTo(1008);
    }

    @Test
    void wholeValuesAreAskedForNowAndThenOnly() {
        for (int i = 0; i < 20; i++) {
            page.send("[\"resync\",\"Lamp1\",\"level\"]");
        }
        assertThat(page.getRefusals()).isZero();

        assertThat(page.send("[\"resync\",\"Lamp1\",\"name\"]")).isEmpty();

        assertThat(page.getRefusals()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "{}", "[", "null", "[1]", "[2,1,7]", "[2,1,[]]", "[2,1,[7]]", "[2.5,1]", "[-2,1]",
        "[2,1,[\"set\"]] x", "[\"a\",\"b\"]" })
    void isNoFrameAndIsRefused(String text) {
        page.session.getConversation().offer(text);
        server.settle();

        assertThat(page.getRefusals()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whatNoParserTakesIsRefused(String text) {
        page.session.getConversation().offer(text);
        server.settle();

        assertThat(page.getRefusals()).isEqualTo(1);
        assertThat(page.session.getStatus()).isEqualTo(SessionStatus.CONNECTED);
    }

    @Test
    void aModelThatIsGoneIsNoAbuse() {
        page.run(() -> lamp.createFriend().dispose());

        page.send("[\"set\",\"Lamp2\",\"level\",1],[\"event\",\"Lamp2\",\"pressed\",1],[\"want\",\"Lamp2\",[\"x\"]]");

        assertThat(page.getRefusals()).isZero();
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
        page.session.getConversation().offer("[7,1]");
        server.settle();

        assertThat(page.connection.closeCode).isEqualTo(1008);
    }

    @Test
    void anAcknowledgementOfWhatWasNeverSentClosesTheSession() {
        page.session.getConversation().offer("[2,999]");
        server.settle();

        assertThat(page.connection.closeCode).isEqualTo(1008);
    }

    @Test
    void aFloodClosesTheSession() {
        String large = "[2,1,[\"set\",\"Lamp1\",\"name\",\"" + "x".repeat(500_000) + "\"]]";
        for (int i = 0; i < 10; i++) {
            page.session.getConversation().offer(large);
        }

        assertThat(page.session.getStatus()).isEqualTo(SessionStatus.CLOSED);
    }

    @Test
    void aSecondSocketIsRefused() {
        Hello hello = Hello.read(new FrameReader().read("[1,1,[\"hello\",\"x\"]]"));

        assertThat(page.session.connect(new FakeConnection(), hello)).isEqualTo(JoinResult.HAS_SOCKET);
    }
}
