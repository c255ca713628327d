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
import dev.tandem.session.LocalServer.Page;
import dev.tandem.session.Shelf.Row;

/** Lists and maps that the server changes in place. */
class InPlaceTest {

    private final LocalServer server = new LocalServer();
    private final Page page = server.open(Shelf.class).connect();
    private final Shelf shelf = page.app(Shelf.class);

    @BeforeEach
    void forget() {
        shelf.heard.clear();
        shelf.calls.clear();
    }

    // Lists ----------------------------------------------------------------------------------------------------------

    @Test
    void eachChangeCrossesAsAPatch() {
        List<String> frames = page.run(() -> {
            shelf.both.numbers.addAll(List.of(1, 2, 3));
            shelf.both.numbers.add(0, 7);
            shelf.both.numbers.set(1, 8);
            shelf.both.numbers.move(0, 3);
            shelf.both.numbers.removeAt(0);
            shelf.both.numbers.remove(7);
            shelf.both.numbers.clear();
        });

        assertThat(frames).singleElement().asString().contains(patch("[1,2,3]", 0, 0), patch("[7]", 0, 0),
            patch("[8]", 1, 1), "[\"patch\",\"Shelf1\",\"numbers\",1,\"move\",0,3]", patch("[]", 0, 1), patch("[]", 2, 1),
            patch("[]", 0, 2));
    }

    private static String patch(String elements, int index, int count) {
        return "[\"patch\",\"Shelf1\",\"numbers\",1,\"splice\"," + index + "," + count + "," + elements + "]";
    }

    @Test
    void severalChangesAreSeveralEventsInOneCall() {
        page.run(() -> {
            shelf.both.numbers.add(1);
            shelf.both.numbers.add(2);
            shelf.both.numbers.set(0, 3);
        });

        assertThat(shelf.calls).containsExactly(3);
        assertThat(shelf.heard).extracting(ModelEvent::oldValue)
            .containsExactly(List.of(), List.of(1), List.of(1, 2));
        assertThat(shelf.heard).extracting(ModelEvent::value)
            .containsExactly(List.of(1), List.of(1, 2), List.of(3, 2));
    }

    @Test
    void anEventSaysWhatHasChanged() {
        page.run(() -> {
            shelf.both.numbers.addAll(List.of(4, 5, 6));
            shelf.both.numbers.set(1, 7);
            shelf.both.numbers.removeAt(2);
            shelf.both.numbers.move(0, 1);
        });

        assertThat(shelf.heard).extracting(ModelEvent::change).containsExactly(
            new Change(Kind.ADD, 0, -1, null, List.of(), List.of(4, 5, 6)),
            new Change(Kind.SET, 1, -1, null, List.of(5), List.of(7)),
            new Change(Kind.REMOVE, 2, -1, null, List.of(6), List.of()),
            new Change(Kind.MOVE, 0, 1, null, List.of(4), List.of(4)));
    }

    @Test
    void whatMakesNoDifferenceIsNoEventAndNoPatch() {
        page.run(() -> shelf.both.numbers.addAll(List.of(1, 1)));
        shelf.heard.clear();

        assertThat(page.run(() -> {
            shelf.both.numbers.set(0, 1);
            shelf.both.numbers.move(0, 1);
            shelf.both.numbers.addAll(List.of());
            shelf.both.numbers.removeIf(n -> n > 1);
            shelf.both.numbers.remove(9);
            shelf.both.numbers.set(List.of(1, 1));
        })).isEmpty();
        assertThat(shelf.heard).isEmpty();
    }

    @Test
    void runsOfNeighboursAreRemovedAtOnce() {
        page.run(() -> shelf.both.numbers.addAll(List.of(1, 1, 2, 1, 2)));
        shelf.heard.clear();

        page.run(() -> shelf.both.numbers.removeIf(n -> n == 1));

        assertThat(shelf.both.numbers.get()).containsExactly(2, 2);
        assertThat(shelf.heard).extracting(event -> event.change().index()).containsExactly(3, 0);
    }

    @Test
    void anIndexOutOfRangeChangesNothing() {
        page.run(() -> {
            assertThatThrownBy(() -> shelf.both.numbers.set(0, 1)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> shelf.both.numbers.add(1, 1)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> shelf.both.numbers.move(0, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        });

        assertThat(shelf.both.numbers.get()).isEmpty();
    }

    @Test
    void aValueStaysAsItWas() {
        page.run(() -> shelf.both.numbers.add(1));
        List<Integer> before = shelf.both.numbers.get();

        page.run(() -> shelf.both.numbers.add(2));

        assertThat(before).containsExactly(1);
        assertThatThrownBy(() -> before.add(3)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void theListThatIsSetMayChangeAfterwards() {
        List<Integer> given = new ArrayList<>(List.of(1));
        page.run(() -> shelf.both.numbers.set(given));

        given.add(2);

        assertThat(shelf.both.numbers.get()).containsExactly(1);
    }

    @Test
    void changesOutsideTheTurnThrow() {
        assertThatThrownBy(() -> shelf.both.numbers.add(1)).isInstanceOf(IllegalStateException.class)
            .hasMessageStartingWith("TANDEM-0060: property 'numbers' of Shelf1 was set outside its session's turn");
    }

    @Test
    void oneOfTenThousandRowsIsOneRowOnTheWire() {
        page.run(() -> shelf.both.rows.set(IntStream.range(0, 10_000).mapToObj(i -> new Row(i, "row " + i)).toList()));

        List<String> frames = page.run(() -> shelf.both.rows.set(5_000, new Row(5_000, "another")));

        assertThat(frames).singleElement().asString().hasSizeLessThan(200).contains("another");
    }

    @Test
    void whenTheValidatorMakesSomethingElseTheWholeValueCrosses() {
        assertThat(page.run(() -> shelf.both.few.addAll(List.of(1, 2)))).singleElement().asString().contains("\"patch\"");

        assertThat(page.run(() -> shelf.both.few.addAll(List.of(3, 4)))).singleElement().asString()
            .contains("[\"set\",\"Shelf1\",\"few\",[1,2,3]]");
        assertThat(shelf.heard).last().extracting(ModelEvent::change).isNull();
    }

    @Test
    void manyPatchesOfOneTurnCrossAsOneValue() {
        List<String> frames = page.run(() -> IntStream.range(0, 2_000).forEach(shelf.both.numbers::add));

        assertThat(frames).singleElement().asString().contains("[\"set\",\"Shelf1\",\"numbers\",[0,1,2,3,")
            .doesNotContain("patch");
        assertThat(shelf.heard).hasSize(2_000);
    }

    @Test
    void aReadOnlyListIsChangedByItsModel() {
        assertThat(page.run(() -> shelf.addTitle("a"))).singleElement().asString()
            .contains("[\"patch\",\"Shelf1\",\"titles\",1,\"splice\",0,0,[\"a\"]]");
    }

    @Test
    void aReadOnlyListOfAnotherModelIsNot() {
        page.run(() -> {
            Shelf other = shelf.createShelf();
            assertThatThrownBy(() -> shelf.edit(other)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("TANDEM-0066: property 'titles' is not one of Shelf1");
        });
    }

    @Test
    void anElementThatCannotBeWrittenIsRefusedBeforeAnythingChanges() {
        Shelf foreign = new LocalServer().open(Shelf.class).app(Shelf.class);

        page.run(() -> assertThatThrownBy(() -> shelf.both.shelves.add(foreign))
            .hasMessageStartingWith("TANDEM-0069: model Shelf1 belongs to another session"));

        assertThat(shelf.both.shelves.get()).isEmpty();
    }

    // Maps -----------------------------------------------------------------------------------------------------------

    @Test
    void entriesOfAMapCrossOneByOne() {
        List<String> frames = page.run(() -> {
            shelf.both.prices.put("apple", 0.5);
            shelf.both.prices.put("$pear", 0.6);
            shelf.both.prices.put("apple", 0.5);
            shelf.both.prices.remove("apple");
            shelf.both.byNumber.put(7, new Row(7, "seven"));
        });

        assertThat(frames).singleElement().asString().endsWith(
            "[\"patch\",\"Shelf1\",\"prices\",1,\"put\",{\"apple\":0.5}],"
            + "[\"patch\",\"Shelf1\",\"prices\",1,\"put\",{\"$$pear\":0.6}],"
            + "[\"patch\",\"Shelf1\",\"prices\",1,\"remove\",{\"apple\":null}],"
            + "[\"patch\",\"Shelf1\",\"byNumber\",1,\"put\",{\"7\":{\"number\":7,\"title\":\"seven\"}}]]");
    }

    @Test
    void anEventSaysWhichKeyHasChanged() {
        page.run(() -> {
            shelf.both.prices.put("a", 1.0);
            shelf.both.prices.put("a", 2.0);
            shelf.both.prices.remove("a");
            shelf.both.prices.remove("b");
        });

        assertThat(shelf.heard).extracting(ModelEvent::change).containsExactly(
            new Change(Kind.ADD, -1, -1, "a", List.of(), List.of(1.0)),
            new Change(Kind.SET, -1, -1, "a", List.of(1.0), List.of(2.0)),
            new Change(Kind.REMOVE, -1, -1, "a", List.of(2.0), List.of()));
    }

    @Test
    void aMapKeepsTheOrderOfItsKeys() {
        page.run(() -> {
            shelf.both.prices.putAll(Map.of("z", 1.0));
            shelf.both.prices.put("a", 1.0);
            shelf.both.prices.put("z", 2.0);
        });

        assertThat(shelf.both.prices.get()).containsExactly(Map.entry("z", 2.0), Map.entry("a", 1.0));
    }

    // Models ---------------------------------------------------------------------------------------------------------

    @Test
    void pathsFollowTheModelsInTheList() {
        page.run(() -> {
            Shelf first = shelf.createShelf();
            shelf.both.shelves.add(first);
            shelf.both.shelves.add(0, shelf.createShelf());
            shelf.heard.clear();
            first.both.numbers.add(1);
            shelf.both.shelves.remove(first);
            first.both.numbers.add(2);
        });

        assertThat(shelf.heard).extracting(ModelEvent::value).containsExactly(List.of(1));
    }

    @Test
    void aDisposedModelLeavesTheListByAPatch() {
        page.run(() -> {
            shelf.both.shelves.add(shelf.createShelf());
            shelf.both.shelves.add(shelf.createShelf());
        });

        List<String> frames = page.run(() -> shelf.both.shelves.get(0).dispose());

        assertThat(shelf.both.shelves.get()).hasSize(1);
        assertThat(frames).singleElement().asString().containsSubsequence(
            "[\"patch\",\"Shelf1\",\"shelves\",1,\"splice\",0,1,[]]", "[\"dispose\",\"Shelf2\"]");
    }

    @Test
    void aListOfANewModelIsAnnouncedWithIt() {
        List<String> frames = page.run(shelf::createFilledShelf);

        assertThat(frames).singleElement().asString().contains("{\"numbers\":[1,2]}").doesNotContain("patch");
    }
}
