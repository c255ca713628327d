package dev.tandem.event;

import dev.tandem.ModelEvent;

/** Told of what must reach the other side. Not told of the initial values that {@link EventNode#start()} sets. */
public interface EventNodeListener {

    /**
     * Tells whether a property would be the same, for the other side too, with another value. Asked of what is no
     * scalar; the two may be one object, which has changed since.
     */
    default boolean isSame(PropertyNode<?> property, Object value, Object newValue) {
        return Equality.equal(value, newValue);
    }

    /** A valid and different value is about to be set. May throw to refuse it: nothing has changed yet. */
    void beforeChange(PropertyNode<?> property, Object newValue);

    /**
     * A property was set on this side; its event is queued.
     *
     * @param oldValue as in the event: the new value when the property had none before
     */
    void changed(PropertyNode<?> property, Object oldValue, Object newValue);

    /** A list or map is about to be changed in place. May throw to refuse it: nothing has changed yet. */
    default void beforeEdit(PropertyNode<?> property, Edit<?> edit) {
        beforeChange(property, edit.value());
    }

    /** A list or map is about to be changed several times in place, to that value. May throw to refuse it. */
    default void beforeEdits(PropertyNode<?> property, Object newValue) {
        beforeChange(property, newValue);
    }

    /** A list or map was changed in place on this side; its event is queued. */
    default void edited(PropertyNode<?> property, Edit<?> edit) {
        changed(property, edit.before(), edit.value());
    }

    /** An event is about to be delivered to this side's handlers. May throw to refuse it. */
    void emitted(EventNode node, ModelEvent event);

    /** The first handler was connected to that type of the node's events. */
    void subscribed(EventNode node, String type);

    /** The last handler of that type is gone; not told when the node is disposed. */
    void unsubscribed(EventNode node, String type);
}
