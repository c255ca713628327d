package dev.tandem.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tandem.SessionStatus;
import dev.tandem.session.Calculator;
import dev.tandem.testkit.LocalServer;
import dev.tandem.testkit.LocalServer.Page;

class CallRefusalTest {

    private final LocalServer server = new LocalServer();
    private final Page page = server.open(Calculator.class).connect();
    private final Calculator calculator = page.app(Calculator.class);

    @ParameterizedTest
    @ValueSource(strings = {
        "[\"call\"]",
        "[\"call\",\"Calculator1\"]",
        "[\"call\",\"Calculator1\",\"add\"]",
        "[\"call\",\"Calculator1\",\"add\",1]",
        "[\"call\",\"Calculator1\",\"add\",-1,[1,2]]",
        "[\"call\",\"Calculator1\",\"add\",1.5,[1,2]]",
        "[\"call\",\"Calculator1\",\"add\",1e99,[1,2]]",
        "[\"call\",\"Calculator1\",\"add\",\"1\",[1,2]]",
        "[\"call\",\"Calculator1\",\"add\",1,{}]",
        "[\"call\",7,\"add\",1,[1,2]]",
        "[\"return\"]",
        "[\"return\",1]",
        "[\"return\",1,2]",
        "[\"throw\",1]",
        "[\"throw\",1,7]",
        "[\"throw\",1,\"x\"]" })
    void isRefusedWithoutAnAnswer(String operation) {
        assertThat(page.send(operation)).isEmpty();

        assertThat(calculator.log).isEmpty();
        assertThat(page.getRefusals()).isEqualTo(1);
        assertThat(page.session.getStatus()).isEqualTo(SessionStatus.CONNECTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\"add\",1,[1]",
        "\"add\",1,[1,2,3]",
        "\"add\",1,[1,\"2\"]",
        "\"add\",1,[1,2.5]",
        "\"add\",1,[1,null]",
        "\"add\",1,[1,3000000000]",
        "\"mirror\",1,[7]",
        "\"mirror\",1,[{\"x\":1}]",
        "\"hidden\",1,[]",
        "\"init\",1,[]",
        "\"dispose\",1,[]",
        "\"getClass\",1,[]",
        "\"hashCode\",1,[]",
        "\"onDragged\",1,[[]]",
        "\"length\",1,[\"x\"]",
        "\"\",1,[]" })
    void isRefusedAndAnswered(String call) {
        assertThat(page.send("[\"call\",\"Calculator1\"," + call + "]")).singleElement().asString()
            .contains("[\"throw\",1,\"TANDEM-0097: the server has refused the call; its log tells why\"]");

        assertThat(calculator.log).isEmpty();
        assertThat(page.getRefusals()).isEqualTo(1);
    }

    @Test
    void aCallOfAModelThatIsGoneIsNoAbuse() {
        page.run(() -> calculator.createOther(c -> { }).dispose());

        assertThat(page.send("[\"call\",\"Calculator2\",\"add\",1,[1,2]]")).singleElement().asString()
            .contains("[\"throw\",1,\"TANDEM-0098: the model has been disposed");

        assertThat(page.getRefusals()).isZero();
    }

    @Test
    void aCallOfAModelThatNeverWasIsRefused() {
        assertThat(page.send("[\"call\",\"Calculator7\",\"add\",1,[1,2]]")).singleElement().asString()
            .contains("[\"throw\",1,\"TANDEM-0097");

        assertThat(page.getRefusals()).isEqualTo(1);
    }

    @Test
    void aSecondAnswerIsRefused() {
        page.run(() -> calculator.length("a"));

        page.send("[\"return\",1,1],[\"return\",1,1]");

        assertThat(page.getRefusals()).isEqualTo(1);
    }

    @Test
    void anAnswerOfAnotherTypeIsRefusedAndEndsTheStage() {
        page.run(() -> calculator.length("a").exceptionally(error -> {
            calculator.log.add(error.getMessage());
            return 0;
        }));

        page.send("[\"return\",1,\"long\"]");

        assertThat(calculator.log).singleElement().asString()
            .isEqualTo("TANDEM-0094: Calculator1.length was answered with another type than its method declares");
        assertThat(page.getRefusals()).isEqualTo(1);
    }

    @Test
    void nothingIsNoAnswerWhereAPrimitiveIsDeclared() {
        page.run(() -> calculator.length("a"));

        page.send("[\"return\",1,null]");

        assertThat(page.getRefusals()).isEqualTo(1);
    }

    @Test
    void callsThatWaitForTheirStageAreLimited() {
        List<String> calls = IntStream.rangeClosed(1, RemoteCalls.MAX_PENDING + 1)
            .mapToObj(i -> "[\"call\",\"Calculator1\",\"slow\"," + i + ",[]]").toList();

        assertThat(page.send(String.join(",", calls))).singleElement().asString()
            .contains("[\"throw\",101,\"TANDEM-0097");

        assertThat(page.getRefusals()).isEqualTo(1);
        calculator.slowResult.complete(1);
        server.settle();
        page.connection.takeFrames();
        assertThat(page.send("[\"call\",\"Calculator1\",\"add\",102,[1,2]]")).singleElement().asString()
            .contains("[\"return\",102,3]");
    }
}
