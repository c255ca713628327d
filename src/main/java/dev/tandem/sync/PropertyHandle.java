package dev.tandem.sync;

import java.util.function.UnaryOperator;

import dev.tandem.Property;
import dev.tandem.event.PropertyNode;

/**
 * What a property field holds. A property that a subclass redeclares has two fields and so two handles, but one node:
 * that of the most derived declaration.
 */
class PropertyHandle<T> implements Property<T> {

    private final ModelCore core;
    private final T initial;
    private final boolean hasInitial;
    private final UnaryOperator<T> validator;
    private volatile PropertyNode<T> node;

    PropertyHandle(ModelCore core, T initial, UnaryOperator<T> validator, boolean hasInitial) {
        this.core = core;
        this.initial = initial;
        this.validator = validator;
        this.hasInitial = hasInitial;
    }

    @Override
    public T get() {
        PropertyNode<T> bound = node;
        return bound == null ? initial : core.get(bound);
    }

    @Override
    public void set(T value) {
        core.set(bound(), value);
    }

    @Override
    public String getName() {
        return bound().getName();
    }

    ModelCore getCore() {
        return core;
    }

    T getInitial() {
        return initial;
    }

    boolean hasInitial() {
        return hasInitial;
    }

    UnaryOperator<T> getValidator() {
        return validator;
    }

    /** Returns what the property makes of each value before it keeps it. */
    UnaryOperator<T> getSnapshot() {
        return UnaryOperator.identity();
    }

    void bind(PropertyNode<T> boundNode) {
        node = boundNode;
    }

    PropertyNode<T> bound() {
        if (node == null) {
            core.bind();
        }
        if (node == null) {
            throw Messages.tooEarly("?");
        }
        return node;
    }

    @Override
    public String toString() {
        PropertyNode<T> bound = node;
        return bound == null ? "property" : core.getId() + "." + bound.getName();
    }
}
