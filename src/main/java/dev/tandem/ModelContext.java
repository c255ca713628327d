package dev.tandem;

/**
 * The time in which a model is the active one, from {@link Model#enter()} to {@link #close()}; see {@link Models}.
 *
 * <pre>{@code
 * try (ModelContext context = panel.enter()) {
 *     Widgets.addButtons();                 // Models.create(...) within makes models of the panel's session
 * }
 * }</pre>
 *
 * Contexts nest. One that is still open when its turn ends is closed then, and that is logged as an error.
 */
public final class ModelContext implements AutoCloseable {

    private final TurnContext turn;
    private final Model model;
    private final ModelContext outer;
    private boolean closed;

    ModelContext(TurnContext turn, Model model, ModelContext outer) {
        this.turn = turn;
        this.model = model;
        this.outer = outer;
    }

    /** Returns the model that was entered. */
    public Model getModel() {
        return model;
    }

    /**
     * Leaves the model; the one that was active before is so again. A second call does nothing.
     *
     * @throws IllegalStateException when a context that was entered later is still open, or on another thread
     */
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

    ModelContext getOuter() {
        return outer;
    }

    @Override
    public String toString() {
        return "context of " + model;
    }
}
