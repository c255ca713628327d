package dev.tandem;

import java.util.List;
import java.util.function.Consumer;

import dev.tandem.spi.ModelSupport;
import dev.tandem.spi.TurnContext;

/**
 * Makes models where there is no model at hand to {@link Model#create(Class) create} them: in helpers, factories and
 * beans.
 *
 * <pre>{@code
 * static Slider labelled(String text) {
 *     return Models.create(Slider.class, s -> s.both.label.set(text));
 * }
 * }</pre>
 *
 * The new model belongs to the session of the <em>active</em> model: the one that was
 * {@linkplain Model#enter() entered} last, or whose {@code init()} runs. Where none is active it belongs to the session
 * whose turn is running.
 * <p>
 * <strong>Threads.</strong> All methods speak of the calling thread, in a session's turn.
 */
public final class Models {

    private Models() {
    }

    /**
     * Creates a model.
     *
     * @throws IllegalStateException when neither a model is active nor the turn of a session is running
     */
    public static <M extends Model> M create(Class<M> type) {
        return create(type, model -> {
        });
    }

    /**
     * Creates a model with initial values, as {@link Model#create(Class, Consumer)} does.
     *
     * @param initialValues sets properties before {@link Model#init()} of the new model runs
     * @throws IllegalStateException when neither a model is active nor the turn of a session is running
     * @throws RuntimeException what a validator or {@code init()} throws
     */
    public static <M extends Model> M create(Class<M> type, Consumer<? super M> initialValues) {
        TurnContext turn = TurnContext.current();
        if (turn == null) {
            throw Messages.noSession(type);
        }
        Model active = turn.getActive();
        return active == null ? turn.getMaker().create(type, initialValues)
            : ModelSupport.of(active).create(type, initialValues);
    }

    /** Returns the model that was entered last and not left yet; {@code null} when there is none. */
    public static Model getActive() {
        TurnContext turn = TurnContext.current();
        return turn == null ? null : turn.getActive();
    }

    /** Returns the models that were entered and not left yet, the active one last; empty when there are none. */
    public static List<Model> getActiveStack() {
        TurnContext turn = TurnContext.current();
        return turn == null ? List.of() : turn.getStack();
    }
}
