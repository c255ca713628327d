package dev.tandem.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.tandem.ModelEvent;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever happens to the lists of a tree, its handlers hear exactly those that are in it. */
class ListPathPropertyTest {

    private static final int THINGS = 6;

    /** Things get other children: none, some, or themselves. */
    record Edit(int parent, List<Integer> children) {
    }

    @Property(tries = 500)
    void aStarHearsThePresentItems(@ForAll("edits") List<Edit> edits) {
        Forest forest = new Forest("children*.val");

        for (Edit edit : edits) {
            forest.apply(edit);
            assertThat(forest.heard()).containsExactlyElementsOf(forest.itemsOf(0));
        }
    }

    @Property(tries = 500)
    void twoStarsHearThePresentTree(@ForAll("edits") List<Edit> edits) {
        Forest forest = new Forest("children**.val");

        for (Edit edit : edits) {
            forest.apply(edit);
            assertThat(forest.heard()).containsExactlyInAnyOrderElementsOf(forest.tree());
        }
    }

    @Property(tries = 200)
    void nothingIsLeftBehindWhenTheHandlerIsDisposed(@ForAll("edits") List<Edit> edits) {
        Forest forest = new Forest("children**.val");
        edits.forEach(forest::apply);

        forest.handler.dispose();

        assertThat(forest.heard()).isEmpty();
        assertThat(forest.things).allMatch(thing -> !thing.node.hasHandlers("val"));
        assertThat(forest.things).allMatch(thing -> !thing.node.type("children").isWatched());
    }

    @Provide
    Arbitrary<List<Edit>> edits() {
        Arbitrary<Integer> index = Arbitraries.integers().between(0, THINGS - 1);
        return Combinators.combine(index, index.list().ofMaxSize(4)).as(Edit::new).list().ofMinSize(1).ofMaxSize(12);
    }

    /** Things that hold things, and a handler on the first of them. */
    private static final class Forest {

        final EventLoop loop = new EventLoop((handler, error) -> {
            throw new AssertionError(error);
        });
        final List<Thing> things = new ArrayList<>();
        final List<ModelEvent> events = new ArrayList<>();
        final HandlerNode handler;
        int value;

        Forest(String connection) {
            for (int i = 0; i < THINGS; i++) {
                Thing thing = new Thing("thing" + i, loop, null);
                thing.node.addProperty("val", (Object) 0, true, null);
                thing.node.addProperty("children", (Object) List.of(), true, null);
                thing.node.start();
                things.add(thing);
            }
            loop.run();
            handler = things.get(0).node.connect("h", newEvents -> events.addAll(List.of(newEvents)), connection);
        }

        void apply(Edit edit) {
            things.get(edit.parent()).property("children").set(edit.children().stream().map(things::get).toList());
        }

        /** Changes the value of each thing and returns those that were heard; each may be heard once. */
        List<Integer> heard() {
            value++;
            events.clear();
            itemsOf(0).forEach(this::change);
            for (int i = 0; i < THINGS; i++) {
                change(i);
            }
            loop.run();
            return events.stream().map(event -> things.indexOf(event.source())).toList();
        }

        private void change(int index) {
            things.get(index).property("val").set(value);
        }

        Set<Integer> itemsOf(int index) {
            Set<Integer> items = new LinkedHashSet<>();
            ((List<?>) things.get(index).property("children").get()).forEach(item -> items.add(things.indexOf(item)));
            return items;
        }

        /** What is in the list of the first thing, in the lists of those and so on. */
        Set<Integer> tree() {
            Set<Integer> tree = new LinkedHashSet<>();
            collect(0, tree);
            return tree;
        }

        private void collect(int index, Set<Integer> tree) {
            for (int item : itemsOf(index)) {
                if (tree.add(item)) {
                    collect(item, tree);
                }
            }
        }
    }
}
