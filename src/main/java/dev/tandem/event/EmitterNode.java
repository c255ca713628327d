package dev.tandem.event;

import java.util.function.UnaryOperator;

/**
 * An emitter of one object.
 *
 * @param <T> type of the payload
 */
public final class EmitterNode<T> {

    private final EventNode node;
    private final EventType type;
    private UnaryOperator<T> function;

    EmitterNode(EventNode node, EventType type) {
        this.node = node;
        this.type = type;
    }

    void define(UnaryOperator<T> newFunction) {
        function = newFunction;
    }

    public EventNode getNode() {
        return node;
    }

    public String getName() {
        return type.getName();
    }

    /**
     * Emits one event, unless the emitter's function returns {@code null}.
     *
     * @throws IllegalStateException when the object has been disposed
     * @throws RuntimeException whatever the function throws; nothing is emitted then
     */
    public void emit(T payload) {
        node.checkAlive(getName());
        T result = function == null ? payload : function.apply(payload);
        if (function == null || result != null) {
            node.emit(getName(), result);
        }
    }

    @Override
    public String toString() {
        return node + "." + getName();
    }
}
