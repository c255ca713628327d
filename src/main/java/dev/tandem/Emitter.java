package dev.tandem;

/**
 * A source of events of one type, named after the field that declares it.
 *
 * <pre>{@code
 * public class JS extends Model.JS {
 *     public final Emitter<Integer> clicked = emitter();
 *
 *     void listenTo(HTMLElement button) {
 *         listen(button, "click", e -> clicked.emit(1));
 *     }
 * }
 *
 * @Handler("clicked")                       // heard on the server
 * void onClicked(ModelEvent... events) { ... }
 * }</pre>
 *
 * It stands wherever its event arises: in the model, in {@link Model.JS}, or in {@link Model.Both} when either side may
 * emit. Handlers on both sides hear it; it crosses only when the other side has a handler for it, and one of the
 * model's own only when the browser is declared to listen, or it is marked {@link Client}.
 *
 * A subclass that declares an emitter of the same name overrides it: the type of event stays one, and the function of
 * the subclass takes the place of the other, however the event is emitted. The payload is anything that a
 * {@link Property} may hold, such as a record; handlers take it by {@link ModelEvent#value(Class)}.
 *
 * @param <T> type of the event's payload; {@link Void} for none
 */
public interface Emitter<T> {

    /**
     * Emits one event with the given payload. Handlers run later in the same turn, never within this call.
     *
     * @param payload the payload, passed through the function given to {@code emitter(...)} first; when that function
     * returns {@code null} nothing is emitted, and what it throws is thrown here
     * @throws IllegalArgumentException when the browser hears of it and the payload cannot be written as JSON
     * @throws IllegalStateException outside the turn of the model's session, or when the model has been disposed
     */
    void emit(T payload);

    /** Emits one event without a payload. */
    default void emit() {
        emit(null);
    }

    /** Returns the name of the field that declares the emitter, which is the type of its events. */
    String getName();
}
