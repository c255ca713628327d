package dev.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tandem.SessionStatus;
import dev.tandem.testkit.LocalServer;
import dev.tandem.testkit.LocalServer.Page;

/** What browsers may change in lists and maps, and what they may not. */
class PatchRefusalTest {

    private final LocalServer server = new LocalServer();
    private final Page page = server.open(Basket.class).connect();
    private final Basket basket = page.app(Basket.class);

    // Allowed --------------------------------------------------------------------------------------------------------

    @Test
    void aBrowsersPatchIsKeptHeardAndNotEchoed() {
        basket.heard.clear();

        assertThat(page.send("[\"patch\",\"Basket1\",\"numbers\",\"splice\",0,0,[1,2,3]],"
            + "[\"patch\",\"Basket1\",\"numbers\",\"move\",0,2],[\"patch\",\"Basket1\",\"numbers\",\"splice\",0,1,[]],"
            + "[\"patch\",\"Basket1\",\"prices\",\"put\",{\"$$x\":2}]")).noneMatch(frame -> frame.contains("Basket1"));

        assertThat(basket.both.numbers.get()).containsExactly(3, 1);
        assertThat(basket.both.prices.get()).containsExactly(Map.entry("$x", 2.0));
        assertThat(basket.calls).last().isEqualTo(4);
        assertThat(basket.heard).allMatch(event -> event.change() != null);
    }

    @Test
    void aPatchMadeWithoutKnowingTheServersChangeIsDropped() {
        long before = page.getSentSequence();
        page.run(() -> basket.both.numbers.add(7));

        assertThat(page.sendHaving(before, "[\"patch\",\"Basket1\",\"numbers\",\"splice\",0,0,[1]]")).isEmpty();

        assertThat(basket.both.numbers.get()).containsExactly(7);
        assertThat(page.getRefusals()).isZero();
    }

    @Test
    void whatTheValidatorMakesOfAPatchIsAnsweredAsAWhole() {
        assertThat(page.send("[\"patch\",\"Basket1\",\"few\",\"splice\",0,0,[1,2,3,4]]")).singleElement().asString()
            .contains("[\"fix\",\"Basket1\",\"few\",[1,2,3],2]");
    }

    @Test
    void aPatchMadeWithoutKnowingACorrectionIsDroppedAWholeValueIsNot() {
        long before = page.getSentSequence();
        page.sendHaving(before, "[\"patch\",\"Basket1\",\"few\",\"splice\",0,0,[1,2,3,4]]");

        page.sendHaving(before, "[\"patch\",\"Basket1\",\"few\",\"splice\",0,1,[]]");
        assertThat(basket.both.few.get()).containsExactly(1, 2, 3);

        page.sendHaving(before, "[\"set\",\"Basket1\",\"few\",[8]],[\"patch\",\"Basket1\",\"few\",\"splice\",1,0,[9]]");
        assertThat(basket.both.few.get()).containsExactly(8, 9);
    }

    @Test
    void aModelThatHasJustBeenDisposedIsNoAbuse() {
        page.run(() -> basket.createBasket().dispose());

        assertThat(page.send(
            "[\"patch\",\"Basket1\",\"baskets\",\"splice\",0,0,[{\"$\":\"model\",\"id\":\"Basket2\"}]]"))
            .singleElement().asString().contains("[\"fix\",\"Basket1\",\"baskets\",[],2]");

        assertThat(page.getRefusals()).isZero();
    }

    @Test
    void theWholeValueIsSentOnceForAllThatAskForItInOneFrame() {
        page.run(() -> basket.both.numbers.add(7));
        String resync = "[\"resync\",\"Basket1\",\"numbers\"]";

        List<String> frames = page.send(resync + "," + resync);

        assertThat(frames).singleElement().asString().endsWith(",[\"set\",\"Basket1\",\"numbers\",[7]]]")
            .containsOnlyOnce("set");
    }

    // Refused --------------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {
        "\"numbers\",\"splice\",0,3,[]",
        "\"numbers\",\"splice\",3,0,[1]",
        "\"numbers\",\"splice\",-1,0,[1]",
        "\"numbers\",\"splice\",0,-1,[1]",
        "\"numbers\",\"splice\",1,2,[]",
        "\"numbers\",\"splice\",0.5,0,[1]",
        "\"numbers\",\"splice\",1e1,0,[1]",
        "\"numbers\",\"splice\",1e999999999,0,[1]",
        "\"numbers\",\"splice\",4294967296,0,[1]",
        "\"numbers\",\"splice\",\"0\",0,[1]",
        "\"numbers\",\"splice\",null,0,[1]",
        "\"numbers\",\"splice\",0,0,1",
        "\"numbers\",\"splice\",0,0,{}",
        "\"numbers\",\"splice\",0,0",
        "\"numbers\",\"splice\"",
        "\"numbers\"",
        "\"numbers\",\"move\",0,2",
        "\"numbers\",\"move\",2,0",
        "\"numbers\",\"move\",-1,0",
        "\"numbers\",\"move\",0",
        "\"numbers\",\"put\",{\"a\":1}",
        "\"numbers\",\"nothing\",0",
        "\"numbers\",7,0",
        "\"prices\",\"splice\",0,0,[1]",
        "\"prices\",\"put\",{}",
        "\"prices\",\"put\",{\"a\":1,\"b\":2}",
        "\"prices\",\"put\",[]",
        "\"prices\",\"remove\",\"a\"",
        "\"prices\",\"remove\",{}",
        "\"baskets\",\"splice\",0,0,[{\"$\":\"model\",\"id\":\"Basket9\"}]",
        "\"titles\",\"splice\",0,0,[\"x\"]",
        "\"own\",\"splice\",0,0,[1]",
        "\"seen\",\"splice\",0,0,[\"x\"]",
        "\"nothing\",\"splice\",0,0,[]" })
    void isRefusedAndChangesNothing(String patch) {
        page.run(() -> basket.both.numbers.addAll(List.of(1, 2)));
        basket.heard.clear();

        page.send("[\"patch\",\"Basket1\"," + patch + "]");

        assertThat(basket.heard).isEmpty();
        assertThat(basket.both.numbers.get()).containsExactly(1, 2);
        assertThat(basket.both.prices.get()).isEmpty();
        assertThat(basket.both.titles.get()).isEmpty();
        assertThat(basket.own.get()).containsExactly(1, 2);
        assertThat(page.getRefusals()).isEqualTo(1);
        assertThat(page.session.getStatus()).isEqualTo(SessionStatus.CONNECTED);
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"numbers\",\"splice\",0,0,[\"x\"]", "\"numbers\",\"splice\",0,0,[1.5]",
        "\"numbers\",\"splice\",0,0,[1,[]]", "\"prices\",\"put\",{\"a\":\"x\"}", "\"prices\",\"put\",{\"$\":\"NaN\"}",
        "\"byNumber\",\"put\",{\"x\":{\"number\":1}}" })
    void anElementThatDoesNotFitIsToldAndNoAbuse(String patch) {
        basket.heard.clear();

        String answer = page.send("[\"patch\",\"Basket1\"," + patch + "]").get(0);

        assertThat(answer).contains("[\"fix\",\"Basket1\",")
            .endsWith("\"TANDEM-0120: this is no value that fits here\"]]");
        assertThat(basket.heard).isEmpty();
        assertThat(page.getRefusals()).isZero();
    }

    @Test
    void moreThanAThousandPatchesOfAPropertyAreRefused() {
        String patch = "[\"patch\",\"Basket1\",\"numbers\",\"splice\",0,0,[1]]";
        page.send((patch + ",").repeat(1_000) + patch);

        assertThat(basket.both.numbers.get()).hasSize(1_000);
        assertThat(page.getRefusals()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "[\"resync\",\"Basket1\",\"own\"]", "[\"resync\",\"Basket1\",\"nothing\"]",
        "[\"resync\",\"Basket1\"]", "[\"resync\"]" })
    void onlyPropertiesOfBothSidesAreSentAgain(String operation) {
        assertThat(page.send(operation)).isEmpty();

        assertThat(page.getRefusals()).isEqualTo(1);
    }

    @Test
    void aListDoesNotGrowWithoutEnd() {
        String many = IntStream.range(0, 60_000).mapToObj(i -> "1").collect(Collectors.joining(","));
        String patch = "[\"patch\",\"Basket1\",\"numbers\",\"splice\",0,0,[" + many + "]]";
        page.send(patch);

        page.send(patch);

        assertThat(basket.both.numbers.get()).hasSize(60_000);
        assertThat(page.getRefusals()).isEqualTo(1);
    }

    @Test
    void aRefusedPatchIsAnsweredWithTheWholeValue() {
        assertThat(page.send("[\"patch\",\"Basket1\",\"numbers\",\"splice\",5,0,[1]]")).singleElement().asString()
            .contains("[\"fix\",\"Basket1\",\"numbers\",[],2]");
    }
}
