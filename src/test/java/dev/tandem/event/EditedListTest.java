package dev.tandem.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.tandem.ModelEvent;

/** Paths over lists that change in place. */
class EditedListTest {

    private final CaseListener listener = new CaseListener();
    private final EventLoop loop = new EventLoop((handler, error) -> {
        throw new AssertionError(error);
    }, warning -> {
    });
    private final List<ModelEvent> heard = new ArrayList<>();
    private final EventNode parent = node("parent");
    private final PropertyNode<List<EventNode>> items = parent.addProperty("items", List.of(), true, null);

    private EventNode node(String name) {
        Source source = new Source();
        source.node = new EventNode(source, name, loop, new NodeGraph(), listener);
        return source.node;
    }

    private static final class Source {

        private EventNode node;
    }

    /** Values are the nodes themselves. */
    private static final class NodeGraph implements ObjectGraph {

        @Override
        public EventNode nodeOf(Object value) {
            return value instanceof Source source ? source.node : value instanceof EventNode node ? node : null;
        }

        @Override
        public Object attributeOf(Object owner, String name) {
            return null;
        }

        @Override
        public boolean hasAttribute(Object owner, String name) {
            return false;
        }
    }

    private EventNode item(String name) {
        EventNode item = node(name);
        item.addProperty("size", 0, true, null);
        item.start();
        return item;
    }

    @SuppressWarnings("unchecked")
    private static void grow(EventNode item, int size) {
        ((PropertyNode<Integer>) item.getProperty("size")).set(size);
    }

    private void splice(int index, int count, EventNode... added) {
        items.edit(Edit.splice(items.get(), index, count, Arrays.asList(added)));
    }

    private List<EventNode> connect(int count) {
        parent.start();
        List<EventNode> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(item("i" + i));
        }
        items.set(List.copyOf(all));
        EventNode owner = node("owner");
        owner.addProperty("parent", parent, true, null);
        owner.start();
        loop.run();
        owner.connect("hear", events -> heard.addAll(List.of(events)), "parent.items*.size");
        loop.run();
        heard.clear();
        listener.subscribed().clear();
        return all;
    }

    @Test
    void aChangeBreaksNoConnectionButThoseOfWhatLeaves() {
        List<EventNode> all = connect(4);

        splice(0, 0, item("front"));
        splice(5, 0, item("back"));
        splice(2, 1, item("other"));
        items.edit(Edit.move(items.get(), 0, 5));

        assertThat(listener.subscribed()).containsExactly("+front.size", "+back.size", "+other.size", "-i1.size");
        all.forEach(item -> grow(item, 7));
        loop.run();
        assertThat(heard).hasSize(3);
    }

    @Test
    void anItemThatStandsThereTwiceStaysUntilBothAreGone() {
        List<EventNode> all = connect(1);
        splice(1, 0, all.get(0));

        splice(0, 1);
        grow(all.get(0), 1);
        splice(0, 1);
        grow(all.get(0), 2);
        loop.run();

        assertThat(heard).hasSize(1);
    }

    @Test
    void aListThatHoldsNullIsFollowedAllTheSame() {
        List<EventNode> all = connect(2);

        splice(1, 0, (EventNode) null);
        splice(0, 1);
        all.forEach(item -> grow(item, 3));
        loop.run();

        assertThat(heard).hasSize(1);
    }
}
