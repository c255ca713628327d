package dev.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tandem.SessionStatus;
import dev.tandem.testkit.LocalServer;
import dev.tandem.testkit.LocalServer.Page;

/** What one frame may hold. */
class FrameBoundsTest {

    private final LocalServer server = new LocalServer();
    private final Page page = server.open(Calculator.class).connect();
    private final Calculator calculator = page.app(Calculator.class);

    @Test
    void aFrameOfTooManyOperationsIsRefusedAsAWhole() {
        page.send(calls("slow", 2_002));

        assertThat(calculator.log).isEmpty();
        assertThat(page.getRefusals()).isEqualTo(1);
        assertThat(page.session.getConversation().getReceivedSequence()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "add", "slow" })
    void callsThatAreAnsweredAtOnceHaveNoAnswerUntilTheirFrameHasBeenRead(String method) {
        calculator.slowResult.complete(7);

        String answers = page.send(calls(method, 110)).get(0);

        assertThat(answers.split("\"return\"", -1)).hasSize(101);
        assertThat(page.getRefusals()).isEqualTo(10);
    }

    @Test
    void eachFrameMayHoldAsManyCalls() {
        for (int i = 0; i < 3; i++) {
            page.send(calls("add", 100));
        }

        assertThat(page.getRefusals()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = { "[[1],[1]", "{\"a\":[],\"b\":[]}", "1,1,1,1", "[{}]", "1e100,1E-100" })
    void aTextThatBecomesManyTimesAsLargeIsRefusedBeforeItIsParsed(String values) {
        page.session.getConversation()
            .offer("[2,1,[\"set\",\"Calculator1\",\"x\",[" + (values + ",").repeat(45_000) + "1]]]");
        server.settle();

        assertThat(page.getRefusals()).isEqualTo(1);
        assertThat(page.session.getConversation().getReceivedSequence()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "A", "\\u0041", "\\\"\\\\\\/\\n\\u00e9A" })
    void namesOfOneHashAreRefusedBeforeAnybodyComparesThem(String letter) {
        page.session.getConversation().offer("[2,1,[\"set\",\"Calculator1\",\"x\",[{" + names(letter, 2_100) + "}]]]");
        server.settle();

        assertThat(page.getRefusals()).isEqualTo(1);
        assertThat(page.session.getConversation().getReceivedSequence()).isEqualTo(1);
    }

    @Test
    void namesOfOneHashInManyObjectsAreNothingSpecial() {
        page.send("[\"log\",\"error\",\"x\",[" + ("{" + names("A", 20) + "},").repeat(400) + "1]]");

        assertThat(page.session.getConversation().getReceivedSequence()).isEqualTo(2);
    }

    /** Twelve pairs of letters, each one of two that have the same hash. */
    private static String names(String letter, int count) {
        return IntStream.range(0, count).mapToObj(i -> {
            StringBuilder name = new StringBuilder("\"" + letter);
            for (int bit = 0; bit < 12; bit++) {
                name.append((i >> bit & 1) == 0 ? letter.length() > 1 ? "\\u0041a" : "Aa" : "BB");
            }
            return name.append("\":1").toString();
        }).collect(Collectors.joining(","));
    }

    @Test
    void whatLooksLikeValuesWithinATextIsNotCounted() {
        page.send("[\"log\",\"error\",\"" + "[,\\\"{".repeat(100_000) + "\"]");

        assertThat(page.session.getConversation().getReceivedSequence()).isEqualTo(2);
        assertThat(page.session.getStatus()).isEqualTo(SessionStatus.CONNECTED);
    }

    private static String calls(String method, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "[\"call\",\"Calculator1\",\"" + method + "\"," + i + ",["
            + (method.equals("add") ? "1,2" : "") + "]]").collect(Collectors.joining(","));
    }
}
