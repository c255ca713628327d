package dev.tandem.sync;

import java.util.function.UnaryOperator;

import dev.tandem.Emitter;
import dev.tandem.event.EmitterNode;

/** What an emitter field holds; see {@link PropertyHandle} for why it is not the node itself. */
final class EmitterHandle<T> implements Emitter<T> {

    private final ModelCore core;
    private final UnaryOperator<T> function;
    private volatile EmitterNode<T> node;

    EmitterHandle(ModelCore core, UnaryOperator<T> function) {
        this.core = core;
        this.function = function;
    }

    @Override
    public void emit(T payload) {
        EmitterNode<T> bound = bound();
        core.checkUsable("event '" + bound.getName() + "' of ", " was emitted");
        bound.emit(payload);
    }

    @Override
    public String getName() {
        return bound().getName();
    }

    UnaryOperator<T> getFunction() {
        return function;
    }

    void bind(EmitterNode<T> boundNode) {
        node = boundNode;
    }

    private EmitterNode<T> bound() {
        if (node == null) {
            core.bind();
        }
        if (node == null) {
            throw Messages.tooEarly("?");
        }
        return node;
    }
}
