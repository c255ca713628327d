package dev.tandem.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.tandem.ModelEvent;

/** What the server's event system has beyond the table: its own signatures, and Java's values. */
class EventNodeTest {

    private final List<String> errors = new ArrayList<>();
    private final EventLoop loop = new EventLoop((handler, error) -> errors.add(handler + ": " + error));
    private final Thing thing = new Thing("thing", loop, null);
    private final EventNode node = thing.node;

    @Test
    void aPropertyThatIsRedefinedStaysTheSameObject() {
        PropertyNode<Integer> first = node.addProperty("foo", 1, true, null);
        PropertyNode<Integer> second = node.addProperty("foo", 2, true, v -> v * 10);
        node.start();

        assertThat(second).isSameAs(first);
        assertThat(first.get()).isEqualTo(20);
    }

    @Test
    void anEmitterThatIsRedefinedStaysTheSameObject() {
        EmitterNode<Integer> first = node.addEmitter("foo", null);

        assertThat(node.<Integer>addEmitter("foo", v -> v + 1)).isSameAs(first);
    }

    @Test
    void aPropertyKeepsWhatTheSessionAttaches() {
        PropertyNode<Integer> property = node.addProperty("foo", 1, true, null);

        property.setAttachment("state");

        assertThat(property.getAttachment()).isEqualTo("state");
        assertThat(property.getNode()).isSameAs(node);
        assertThat(property).hasToString("thing.foo");
    }

    @Test
    void theEventIsReturnedToTheEmitter() {
        node.start();

        assertThat(node.emit("foo", 3)).isEqualTo(new ModelEvent(thing, "foo", 3, null));
    }

    @Test
    void anErrorInAHandlerIsReportedAsAnException() {
        node.start();
        node.connect("h", events -> {
            throw new AssertionError("bla");
        }, "!foo");
        node.emit("foo", 1);

        loop.run();

        assertThat(errors).containsExactly("thing.h: java.lang.AssertionError: bla");
    }

    @Test
    void aLoopRunFromAHandlerDoesNothing() {
        List<String> order = new ArrayList<>();
        node.start();
        node.connect("a", events -> {
            loop.run();
            order.add("a");
        }, "!foo");
        node.connect("b", events -> order.add("b"), "foo");
        node.emit("foo", 1);

        loop.run();

        assertThat(order).containsExactly("a", "b");
    }

    @Test
    void theLoopGoesOnWhenItsErrorCallbackThrows() {
        EventLoop strict = new EventLoop((handler, error) -> {
            throw new IllegalStateException(error);
        });
        Thing other = new Thing("other", strict, null);
        List<String> order = new ArrayList<>();
        other.node.start();
        other.node.connect("a", events -> order.remove(7), "!foo");
        other.node.connect("b", events -> order.add("b"), "foo");
        other.node.emit("foo", 1);

        assertThatIllegalStateException().isThrownBy(strict::run);
        strict.run();

        assertThat(order).containsExactly("b");
    }

    @Test
    void anArrayInAPathIsAList() {
        Thing child = new Thing("child", loop, null);
        PropertyNode<Integer> val = child.node.addProperty("val", 0, true, null);
        child.node.start();
        node.addProperty("items", new Thing[] { child }, true, null);
        node.start();
        loop.run();
        List<Object> values = new ArrayList<>();
        node.connect("h", events -> values.add(events[0].value()), "items*.val");

        val.set(1);
        loop.run();

        assertThat(values).containsExactly(1);
    }

    @Test
    void aBurstOfEventsArrivesWhole() {
        List<Integer> counts = new ArrayList<>();
        node.start();
        node.connect("h", events -> counts.add(events.length), "!foo");

        for (int i = 0; i < 1000; i++) {
            node.emit("foo", i);
        }
        loop.run();
        node.emit("foo", 0);
        loop.run();

        assertThat(counts).containsExactly(1000, 1);
    }

    @Test
    void unknownMembersAreNull() {
        assertThat(node.getProperty("foo")).isNull();
        assertThat(node.getEmitter("foo")).isNull();
        assertThat(node.hasHandlers("foo")).isFalse();
    }

    @Test
    void aHandlerWithoutConnectionStringsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> node.connect("h", events -> { }, (String[]) null))
            .withMessage(
            "TANDEM-0024: handler 'h' of thing has no connection string; name at least one event to connect to");
    }

    @Test
    void handlersAreToldByProperty() {
        PropertyNode<Integer> property = node.addProperty("foo", 1, true, null);
        node.start();
        HandlerNode handler = node.connect("h", events -> { }, "foo");

        assertThat(property.hasHandlers()).isTrue();
        handler.dispose();
        assertThat(property.hasHandlers()).isFalse();
    }
}
