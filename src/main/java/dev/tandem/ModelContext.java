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
public interface ModelContext extends AutoCloseable {

    /** Returns the model that was entered. */
    Model getModel();

    /**
     * Leaves the model; the one that was active before is so again. A second call does nothing.
     *
     * @throws IllegalStateException when a context that was entered later is still open, or on another thread
     */
    @Override
    void close();
}
