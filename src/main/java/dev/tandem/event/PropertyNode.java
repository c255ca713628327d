package dev.tandem.event;

import java.util.List;
import java.util.function.UnaryOperator;

import dev.tandem.Change;
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
    private UnaryOperator<T> snapshot = UnaryOperator.identity();
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

    /**
     * Lets the property keep what this makes of each value but its own: for collections, a copy that nobody can change.
     * So what is changed afterwards is another value when it is set again.
     */
    public void setSnapshot(UnaryOperator<T> newSnapshot) {
        snapshot = newSnapshot;
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
        setValid(validate(newValue));
    }

    /**
     * Changes a list or map in place, as {@link #set} does, except that the event and the listener are told what has
     * changed. When the validator makes something else of it, that is set as a whole.
     */
    public void edit(Edit<T> edit) {
        if (validating) {
            return;
        }
        node.checkSettable(getName());
        T valid = validate(edit.value());
        if (valid != edit.value() && !Equality.equal(valid, edit.value(), PropertyNode::isOne)) {
            setValid(valid);
            return;
        }
        EventNodeListener listener = listener();
        if (listener != null) {
            listener.beforeEdit(this, edit);
        }
        force(edit);
    }

    /** Tells whether values are validated, which may take as long as they are. */
    public boolean isValidated() {
        return validator != null;
    }

    /**
     * Changes a list or map several times in place, each time what it was before has become, and validates the outcome
     * once: all of the changes are made, or none.
     *
     * @param edits at least one
     */
    public void editAll(List<Edit<T>> edits) {
        Edit<T> last = edits.get(edits.size() - 1);
        if (edits.size() == 1) {
            edit(last);
            return;
        }
        node.checkSettable(getName());
        T valid = validate(last.value());
        if (valid != last.value() && !Equality.equal(valid, last.value(), PropertyNode::isOne)) {
            setValid(valid);
            return;
        }
        EventNodeListener listener = listener();
        if (listener != null) {
            listener.beforeEdits(this, last.value());
        }
        edits.forEach(this::force);
    }

    /** Changes a list or map in place, whatever validator and listener would say of it; the listener is told. */
    public void force(Edit<T> edit) {
        EventNodeListener listener = listener();
        change(edit.value(), edit.change());
        if (listener != null) {
            listener.edited(this, edit);
        }
    }

    /** Takes the value of the other side: not validated, and not reported to the listener. */
    public void receive(T newValue) {
        T kept = newValue == value ? newValue : snapshot.apply(newValue);
        if (!node.isDisposed() && differs(kept)) {
            change(kept, null);
        }
    }

    /**
     * Takes a value that the property had in another life. It was valid then, and nobody is told: handlers are to be
     * connected afterwards.
     */
    public void restore(T newValue) {
        set = true;
        value = snapshot.apply(newValue);
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

    private void setValid(T valid) {
        if (!differs(valid)) {
            return;
        }
        EventNodeListener listener = listener();
        if (listener != null) {
            listener.beforeChange(this, valid);
        }
        Object oldValue = change(valid, null);
        if (listener != null) {
            listener.changed(this, oldValue, valid);
        }
    }

    /** What a validator has not replaced it has left as it was. */
    private static boolean isOne(Object a, Object b) {
        return a == b;
    }

    private EventNodeListener listener() {
        return node.isLive() ? node.getListener() : null;
    }

    /** Returns what the validator makes of a value, without keeping it; throws what the validator throws. */
    public T validate(T newValue) {
        T given = newValue == value ? newValue : snapshot.apply(newValue);
        if (validator == null) {
            return given;
        }
        validating = true;
        try {
            T valid = validator.apply(given);
            return valid == given ? given : snapshot.apply(valid);
        }
        finally {
            validating = false;
        }
    }

    /** Tells whether the property would change by becoming this value. Not validated. */
    public boolean differs(T newValue) {
        T present = value;
        if (!set || present == null || newValue == null || Equality.isScalar(present)) {
            return !set || !Equality.equal(present, newValue);
        }
        EventNodeListener listener = node.getListener();
        return listener == null ? !Equality.equal(present, newValue) : !listener.isSame(this, present, newValue);
    }

    /** A first value changes from nothing: handlers see it as old and new, as they see a default. */
    private Object change(T newValue, Change part) {
        T oldValue = set ? value : newValue;
        set = true;
        value = newValue;
        node.deliver(type, new ModelEvent(node.getSource(), getName(), newValue, oldValue, part));
        if (type.isWatched()) {
            type.getWatches().forEach(branch -> branch.refresh(part));
        }
        return oldValue;
    }

    @Override
    public String toString() {
        return node + "." + getName();
    }
}
