package dev.tandem.event;

import java.util.List;
import java.util.function.UnaryOperator;

import dev.tandem.ModelEvent;

/**
 * A property of one object. Reading is allowed on any thread; all else belongs to the session's turn.
 *
 * @param <T> type of the value
 */
public final class PropertyNode<T> {

    private final EventNode node;
    private final EventType type;
    private T initial;
    private boolean hasInitial;
    private UnaryOperator<T> validator;
    private volatile T value;
    private boolean set;
    private boolean validating;
    private Object attachment;

    PropertyNode(EventNode node, EventType type) {
        this.node = node;
        this.type = type;
    }

    void define(T newInitial, boolean newHasInitial, UnaryOperator<T> newValidator) {
        initial = newInitial;
        hasInitial = newHasInitial;
        validator = newValidator;
    }

    public EventNode getNode() {
        return node;
    }

    public String getName() {
        return type.getName();
    }

    /** Returns the value; {@code null} before any was set. Any thread. */
    public T get() {
        return value;
    }

    /** Tells whether it has a value, be it {@code null}. */
    public boolean isSet() {
        return set;
    }

    /** Tells whether its changes have any handler. */
    public boolean hasHandlers() {
        return !type.getSubscriptions().isEmpty();
    }

    /**
     * Validates the value and, when it differs, keeps it and tells the handlers. Ignored from within its own validator.
     *
     * @throws IllegalStateException when the object has been disposed, or has not been started
     * @throws RuntimeException whatever the validator or the listener throws; the value is then unchanged
     */
    public void set(T newValue) {
        if (validating) {
            return;
        }
        node.checkSettable(getName());
        T valid = validate(newValue);
        if (!differs(valid)) {
            return;
        }
        EventNodeListener listener = node.isLive() ? node.getListener() : null;
        if (listener != null) {
            listener.beforeChange(this, valid);
        }
        Object oldValue = change(valid);
        if (listener != null) {
            listener.changed(this, oldValue, valid);
        }
    }

    /** Takes the value of the other side: not validated, and not reported to the listener. */
    public void receive(T newValue) {
        if (!node.isDisposed() && differs(newValue)) {
            change(newValue);
        }
    }

    /** Returns what the session keeps with this property. */
    public Object getAttachment() {
        return attachment;
    }

    public void setAttachment(Object attachment) {
        this.attachment = attachment;
    }

    void applyDefault() {
        if (hasInitial) {
            set(initial);
        }
    }

    /** Returns what the validator makes of a value, without keeping it; throws what the validator throws. */
    public T validate(T newValue) {
        if (validator == null) {
            return newValue;
        }
        validating = true;
        try {
            return validator.apply(newValue);
        }
        finally {
            validating = false;
        }
    }

    /** Tells whether the property would change by becoming this value. Not validated. */
    public boolean differs(T newValue) {
        return !set || !Equality.equal(value, newValue);
    }

    /** A first value changes from nothing: handlers see it as old and new, as they see a default. */
    private Object change(T newValue) {
        T oldValue = set ? value : newValue;
        set = true;
        value = newValue;
        node.deliver(type, new ModelEvent(node.getSource(), getName(), newValue, oldValue));
        if (type.isWatched()) {
            type.getWatches().forEach(Branch::refresh);
        }
        return oldValue;
    }

    @Override
    public String toString() {
        return node + "." + getName();
    }
}
