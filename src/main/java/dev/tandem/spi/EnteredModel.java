package dev.tandem.spi;

import dev.tandem.Model;
import dev.tandem.ModelContext;

/** The time in which one model is the active one of a turn. */
final class EnteredModel implements ModelContext {

    private final TurnContext turn;
    private final Model model;
    private final EnteredModel outer;
    private boolean closed;

    EnteredModel(TurnContext turn, Model model, EnteredModel outer) {
        this.turn = turn;
        this.model = model;
        this.outer = outer;
    }

    @Override
    public Model getModel() {
        return model;
    }

    @Override
    public void close() {
        if (!closed) {
            turn.leave(this);
            closed = true;
        }
    }

    void setClosed() {
        closed = true;
    }

    EnteredModel getOuter() {
        return outer;
    }

    @Override
    public String toString() {
        return "context of " + model;
    }
}
