package dev.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tandem.SessionStatus;
import dev.tandem.config.Configuration;
import dev.tandem.testkit.LocalServer;
import dev.tandem.testkit.LocalServer.Page;
import dev.tandem.testkit.LogRecords;

/** What becomes of values that an application's own code refuses, and what a browser is told of it. */
class ValueRefusalTest {

    private final LocalServer server = new LocalServer();
    private final Page page = server.open(Strongroom.class).connect();
    private final Strongroom room = page.app(Strongroom.class);

    private String set(String property, String value) {
        return page.send("[\"set\",\"Strongroom1\",\"" + property + "\"," + value + "]").get(0);
    }

    @Test
    void aRecordThatRefusesWithoutAWordIsToldInOurs() {
        assertThat(set("named", "{}")).contains("[\"fix\",\"Strongroom1\",\"named\",{\"name\":\"a\"},2,\"TANDEM-0120: ");

        assertThat(page.session.getStatus()).isEqualTo(SessionStatus.CONNECTED);
    }

    @Test
    void aRecordThatRefusesForEverClosesTheSessionWithoutAnErrorInTheLog() {
        try (LogRecords log = new LogRecords("dev.tandem.session")) {
            for (int i = 0; i < 10; i++) {
                page.send("[\"set\",\"Strongroom1\",\"named\",{}],".repeat(49) + "[\"set\",\"Strongroom1\",\"named\",{}]");
            }

            assertThat(page.connection.closeCode).isEqualTo(1008);
            assertThat(log.messages(Level.SEVERE)).isEmpty();
        }
    }

    @Test
    void whatARecordSaysIsToldOnOneLine() {
        try (LogRecords log = new LogRecords("dev.tandem.session")) {
            assertThat(set("age", "{\"years\":-1}")).endsWith(",2,\"nobody is younger than 0?FORGED\"]]");

            assertThat(log.messages()).singleElement().asString().contains("Strongroom1.age").doesNotContain("\n");
        }
    }

    @Test
    void whatAValidatorThrowsOnPurposeIsTold() {
        assertThat(set("picky", "8")).endsWith(",2,\"8 is no good\"]]");
    }

    @Test
    void whatAValidatorThrowsByMistakeStaysOnTheServer() {
        try (LogRecords log = new LogRecords("dev.tandem.session")) {
            assertThat(set("picky", "7")).doesNotContain("secret").contains("\"picky\",0,2,\"TANDEM-0079: the server has refused");
            assertThat(set("picky", "null")).contains("TANDEM-0079");

            assertThat(log.messages(Level.SEVERE)).hasSize(2).allMatch(line -> line.contains("TANDEM-0081: setting Strongroom1.picky"));
        }
    }

    @Test
    void aValueThatCannotBeComparedIsARefusalAndTheRestOfItsFrameCounts() {
        page.send("[\"set\",\"Strongroom1\",\"touchy\",{\"number\":1}]");
        page.send("[\"set\",\"Strongroom1\",\"touchy\",{\"number\":2}],[\"set\",\"Strongroom1\",\"text\",\"x\"]");

        assertThat(room.both.text.get()).isEqualTo("x");
        assertThat(page.session.getStatus()).isEqualTo(SessionStatus.CONNECTED);
    }

    @ParameterizedTest
    @ValueSource(strings = { "overflow", "exhaust", "die", "link" })
    void anErrorIsAnsweredAndLogged(String method) {
        try (LogRecords log = new LogRecords("dev.tandem.session")) {
            assertThat(page.send("[\"call\",\"Strongroom1\",\"" + method + "\",1,[]],[\"set\",\"Strongroom1\",\"text\",\"x\"]"))
                .singleElement().asString().contains("[\"throw\",1,\"TANDEM-0096: the call failed on the server");

            assertThat(log.messages(Level.SEVERE)).singleElement().asString().contains("TANDEM-0095: call of Strongroom1." + method);
            assertThat(room.both.text.get()).isEqualTo("x");
        }
    }

    @Test
    void anErrorOfATaskIsLoggedAndTheNextTaskRuns() {
        try (LogRecords log = new LogRecords("dev.tandem.session")) {
            page.session.execute(() -> {
                throw new OutOfMemoryError("meant");
            });
            page.run(() -> room.both.text.set("y"));

            assertThat(log.messages(Level.SEVERE)).singleElement().asString().contains("TANDEM-0071");
            assertThat(room.both.text.get()).isEqualTo("y");
        }
    }

    // Lists ----------------------------------------------------------------------------------------------------------

    @Test
    void theValidatorOfAListIsAskedOnceForAllPatchesOfAFrame() {
        page.send(IntStream.range(0, 500).mapToObj(i -> "[\"patch\",\"Strongroom1\",\"checked\",\"splice\"," + i + ",0,[1]]")
            .collect(Collectors.joining(",")));

        assertThat(room.both.checked.get()).hasSize(500);
        assertThat(room.heard).hasSize(500).allMatch(event -> event.change() != null);
    }

    @Test
    void aCallSeesThePatchesBeforeIt() {
        assertThat(page.send("[\"patch\",\"Strongroom1\",\"checked\",\"splice\",0,0,[1]],"
            + "[\"call\",\"Strongroom1\",\"sizeOfChecked\",1,[]],[\"patch\",\"Strongroom1\",\"checked\",\"splice\",0,0,[1]]")
            .get(0)).contains("[\"return\",1,1]");

        assertThat(room.both.checked.get()).hasSize(2);
    }

    @Test
    void changesThatHoldTooMuchAreHeardAsOne() {
        page.send("[\"set\",\"Strongroom1\",\"texts\",[" + "\"\",".repeat(99_000) + "\"\"]]");
        String patch = "[\"patch\",\"Strongroom1\",\"texts\",\"splice\",5,1,[\"x\"]],"
            + "[\"patch\",\"Strongroom1\",\"texts\",\"splice\",5,1,[\"y\"]],";

        page.send(patch.repeat(500).substring(0, 500 * patch.length() - 1));

        assertThat(room.heard).hasSizeLessThan(400);
        assertThat(room.heard.get(0).change()).isNull();
        assertThat((List<?>) room.heard.get(0).oldValue()).element(5).isEqualTo("");
        assertThat((List<?>) room.heard.get(room.heard.size() - 1).newValue()).element(5).isEqualTo("y");
    }

    // What is kept -----------------------------------------------------------------------------------------------------

    @Test
    void aListDoesNotGrowBeyondWhatASessionMayKeep() {
        Page small = new LocalServer(Configuration.of(Map.of("tandem.values.max", "64k"))).open(Strongroom.class).connect();
        Strongroom kept = small.app(Strongroom.class);
        String patch = "[\"patch\",\"Strongroom1\",\"texts\",\"splice\",0,0,[\"" + "x".repeat(30_000) + "\"]]";
        small.send(patch);
        small.send(patch);

        assertThat(small.send(patch).get(0)).contains("TANDEM-0080: the server keeps no more of what this page has set");

        assertThat(kept.both.texts.get()).hasSize(2);
        assertThat(small.getRefusals()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({ "text, '\"%s\"'", "texts, '[\"%s\"]'", "byText, '{\"%s\":1}'", "anything, '{\"a\":[\"%s\"]}'" })
    void aValueThatIsReplacedIsNotKept(String property, String value) {
        Page small = new LocalServer(Configuration.of(Map.of("tandem.values.max", "64k"))).open(Strongroom.class).connect();

        for (int i = 0; i < 10; i++) {
            small.send("[\"set\",\"Strongroom1\",\"" + property + "\"," + value.formatted(i + "x".repeat(30_000)) + "]");
        }

        assertThat(small.getRefusals()).isZero();
    }

    @Test
    void whatWasTakenAwayIsNotKept() {
        Page small = new LocalServer(Configuration.of(Map.of("tandem.values.max", "64k"))).open(Strongroom.class).connect();
        String add = "[\"patch\",\"Strongroom1\",\"texts\",\"splice\",0,0,[\"" + "x".repeat(30_000) + "\"]]";
        small.send(add + "," + add);
        small.run(() -> small.app(Strongroom.class).both.texts.clear());

        small.send(add);

        assertThat(small.getRefusals()).isZero();
        assertThat(small.app(Strongroom.class).both.texts.get()).hasSize(1);
    }
}
