package dev.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.tandem.Change;
import dev.tandem.Change.Kind;
import dev.tandem.ModelEvent;
import dev.tandem.session.Basket.Row;
import dev.tandem.testkit.LocalServer;
import dev.tandem.testkit.LocalServer.Page;

/** Lists and maps that the server changes in place. */
class InPlaceTest {

    private final LocalServer server = new LocalServer();
    private final Page page = server.open(Basket.class).connect();
    private final Basket basket = page.app(Basket.class);

    @BeforeEach
    void forget() {
        basket.heard.clear();
        basket.calls.clear();
    }

    // Lists ----------------------------------------------------------------------------------------------------------

    @Test
    void eachChangeCrossesAsAPatch() {
        List<String> frames = page.run(() -> {
            basket.both.numbers.addAll(List.of(1, 2, 3));
            basket.both.numbers.add(0, 7);
            basket.both.numbers.set(1, 8);
            basket.both.numbers.move(0, 3);
            basket.both.numbers.removeAt(0);
            basket.both.numbers.remove(7);
            basket.both.numbers.clear();
        });

        assertThat(frames).singleElement().asString().contains(patch("[1,2,3]", 0, 0), patch("[7]", 0, 0),
            patch("[8]", 1, 1), "[\"patch\",\"Basket1\",\"numbers\",1,\"move\",0,3]", patch("[]", 0, 1),
            patch("[]", 2, 1),
            patch("[]", 0, 2));
    }

    private static String patch(String elements, int index, int count) {
        return "[\"patch\",\"Basket1\",\"numbers\",1,\"splice\"," + index + "," + count + "," + elements + "]";
    }

    @Test
    void severalChangesAreSeveralEventsInOneCall() {
        page.run(() -> {
            basket.both.numbers.add(1);
            basket.both.numbers.add(2);
            basket.both.numbers.set(0, 3);
        });

        assertThat(basket.calls).containsExactly(3);
        assertThat(basket.heard).extracting(ModelEvent::oldValue)
            .containsExactly(List.of(), List.of(1), List.of(1, 2));
        assertThat(basket.heard).extracting(ModelEvent::value)
            .containsExactly(List.of(1), List.of(1, 2), List.of(3, 2));
    }

    @Test
    void anEventSaysWhatHasChanged() {
        page.run(() -> {
            basket.both.numbers.addAll(List.of(4, 5, 6));
            basket.both.numbers.set(1, 7);
            basket.both.numbers.removeAt(2);
            basket.both.numbers.move(0, 1);
        });

        assertThat(basket.heard).extracting(ModelEvent::change).containsExactly(
            new Change(Kind.ADD, 0, -1, null, List.of(), List.of(4, 5, 6)),
            new Change(Kind.SET, 1, -1, null, List.of(5), List.of(7)),
            new Change(Kind.REMOVE, 2, -1, null, List.of(6), List.of()),
            new Change(Kind.MOVE, 0, 1, null, List.of(4), List.of(4)));
    }

    @Test
    void whatMakesNoDifferenceIsNoEventAndNoPatch() {
        page.run(() -> basket.both.numbers.addAll(List.of(1, 1)));
        basket.heard.clear();

        assertThat(page.run(() -> {
            basket.both.numbers.set(0, 1);
            basket.both.numbers.move(0, 1);
            basket.both.numbers.addAll(List.of());
            basket.both.numbers.removeIf(n -> n > 1);
            basket.both.numbers.remove(9);
            basket.both.numbers.set(List.of(1, 1));
        })).isEmpty();
        assertThat(basket.heard).isEmpty();
    }

    @Test
    void runsOfNeighboursAreRemovedAtOnce() {
        page.run(() -> basket.both.numbers.addAll(List.of(1, 1, 2, 1, 2)));
        basket.heard.clear();

        page.run(() -> basket.both.numbers.removeIf(n -> n == 1));

        assertThat(basket.both.numbers.get()).containsExactly(2, 2);
        assertThat(basket.heard).extracting(event -> event.change().index()).containsExactly(3, 0);
    }

    @Test
    void anIndexOutOfRangeChangesNothing() {
        page.run(() -> {
            assertThatThrownBy(() -> basket.both.numbers.set(0, 1)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> basket.both.numbers.add(1, 1)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> basket.both.numbers.move(0, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        });

        assertThat(basket.both.numbers.get()).isEmpty();
    }

    @Test
    void aValueStaysAsItWas() {
        page.run(() -> basket.both.numbers.add(1));
        List<Integer> before = basket.both.numbers.get();

        page.run(() -> basket.both.numbers.add(2));

        assertThat(before).containsExactly(1);
        assertThatThrownBy(() -> before.add(3)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void theListThatIsSetMayChangeAfterwards() {
        List<Integer> given = new ArrayList<>(List.of(1));
        page.run(() -> basket.both.numbers.set(given));

        given.add(2);

        assertThat(basket.both.numbers.get()).containsExactly(1);
    }

    @Test
    void changesOutsideTheTurnThrow() {
        assertThatThrownBy(() -> basket.both.numbers.add(1)).isInstanceOf(IllegalStateException.class)
            .hasMessageStartingWith("TANDEM-0060: property 'numbers' of Basket1 was set outside its session's turn");
    }

    @Test
    void oneOfTenThousandRowsIsOneRowOnTheWire() {
        page.run(() -> basket.both.rows.set(IntStream.range(0, 10_000).mapToObj(i -> new Row(i, "row " + i)).toList()));

        List<String> frames = page.run(() -> basket.both.rows.set(5_000, new Row(5_000, "another")));

        assertThat(frames).singleElement().asString().hasSizeLessThan(200).contains("another");
    }

    @Test
    void whenTheValidatorMakesSomethingElseTheWholeValueCrosses() {
        assertThat(page.run(() -> basket.both.few.addAll(List.of(1, 2)))).singleElement().asString()
            .contains("\"patch\"");

        assertThat(page.run(() -> basket.both.few.addAll(List.of(3, 4)))).singleElement().asString()
            .contains("[\"set\",\"Basket1\",\"few\",[1,2,3]]");
        assertThat(basket.heard).last().extracting(ModelEvent::change).isNull();
    }

    @Test
    void manyPatchesOfOneTurnCrossAsOneValue() {
        List<String> frames = page.run(() -> IntStream.range(0, 2_000).forEach(basket.both.numbers::add));

        assertThat(frames).singleElement().asString().contains("[\"set\",\"Basket1\",\"numbers\",[0,1,2,3,")
            .doesNotContain("patch");
        assertThat(basket.heard).hasSize(2_000);
    }

    @Test
    void aReadOnlyListIsChangedByItsModel() {
        assertThat(page.run(() -> basket.addTitle("a"))).singleElement().asString()
            .contains("[\"patch\",\"Basket1\",\"titles\",1,\"splice\",0,0,[\"a\"]]");
    }

    @Test
    void aReadOnlyListOfAnotherModelIsNot() {
        page.run(() -> {
            Basket other = basket.createBasket();
            assertThatThrownBy(() -> basket.edit(other)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("TANDEM-0066: property 'titles' is not one of Basket1");
        });
    }

    @Test
    void anElementThatCannotBeWrittenIsRefusedBeforeAnythingChanges() {
        Basket foreign = new LocalServer().open(Basket.class).app(Basket.class);

        page.run(() -> assertThatThrownBy(() -> basket.both.baskets.add(foreign))
            .hasMessageStartingWith("TANDEM-0069: model Basket1 belongs to another session"));

        assertThat(basket.both.baskets.get()).isEmpty();
    }

    // Maps -----------------------------------------------------------------------------------------------------------

    @Test
    void entriesOfAMapCrossOneByOne() {
        List<String> frames = page.run(() -> {
            basket.both.prices.put("apple", 0.5);
            basket.both.prices.put("$pear", 0.6);
            basket.both.prices.put("apple", 0.5);
            basket.both.prices.remove("apple");
            basket.both.byNumber.put(7, new Row(7, "seven"));
        });

        assertThat(frames).singleElement().asString().endsWith(
            "[\"patch\",\"Basket1\",\"prices\",1,\"put\",{\"apple\":0.5}],"
            + "[\"patch\",\"Basket1\",\"prices\",1,\"put\",{\"$$pear\":0.6}],"
            + "[\"patch\",\"Basket1\",\"prices\",1,\"remove\",{\"apple\":null}],"
            + "[\"patch\",\"Basket1\",\"byNumber\",1,\"put\",{\"7\":{\"number\":7,\"title\":\"seven\"}}]]");
    }

    @Test
    void anEventSaysWhichKeyHasChanged() {
        page.run(() -> {
            basket.both.prices.put("a", 1.0);
            basket.both.prices.put("a", 2.0);
            basket.both.prices.remove("a");
            basket.both.prices.remove("b");
        });

        assertThat(basket.heard).extracting(ModelEvent::change).containsExactly(
            new Change(Kind.ADD, -1, -1, "a", List.of(), List.of(1.0)),
            new Change(Kind.SET, -1, -1, "a", List.of(1.0), List.of(2.0)),
            new Change(Kind.REMOVE, -1, -1, "a", List.of(2.0), List.of()));
    }

    @Test
    void aMapKeepsTheOrderOfItsKeys() {
        page.run(() -> {
            basket.both.prices.putAll(Map.of("z", 1.0));
            basket.both.prices.put("a", 1.0);
            basket.both.prices.put("z", 2.0);
        });

        assertThat(basket.both.prices.get()).containsExactly(Map.entry("z", 2.0), Map.entry("a", 1.0));
    }

    // Models ---------------------------------------------------------------------------------------------------------

    @Test
    void pathsFollowTheModelsInTheList() {
        page.run(() -> {
            Basket first = basket.createBasket();
            basket.both.baskets.add(first);
            basket.both.baskets.add(0, basket.createBasket());
            basket.heard.clear();
            first.both.numbers.add(1);
            basket.both.baskets.remove(first);
            first.both.numbers.add(2);
        });

        assertThat(basket.heard).extracting(ModelEvent::value).containsExactly(List.of(1));
    }

    @Test
    void aDisposedModelLeavesTheListByAPatch() {
        page.run(() -> {
            basket.both.baskets.add(basket.createBasket());
            basket.both.baskets.add(basket.createBasket());
        });

        List<String> frames = page.run(() -> basket.both.baskets.get(0).dispose());

        assertThat(basket.both.baskets.get()).hasSize(1);
        assertThat(frames).singleElement().asString().containsSubsequence(
            "[\"dispose\",\"Basket2\"]", "[\"patch\",\"Basket1\",\"baskets\",1,\"splice\",0,1,[]]");
    }

    @Test
    void aListOfANewModelIsAnnouncedWithIt() {
        List<String> frames = page.run(basket::createFilledBasket);

        assertThat(frames).singleElement().asString().contains("{\"numbers\":[1,2]}").doesNotContain("patch");
    }
}
