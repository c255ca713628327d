package dev.tandem;

/**
 * A value of a {@link Model} that tells its handlers when it changes.
 * <p>
 * Declare it as a {@code public final} field, with a default and, where values need it, a validator that returns the
 * value to keep or throws to refuse it:
 *
 * <pre>{@code
 * public final Property<Double> target = prop(20.0, v -> Math.min(30, Math.max(5, v)));
 * }</pre>
 *
 * In {@link Model.Both} the property exists on both sides and is kept equal there; the server is the authority. In the
 * model it exists on the server only, in {@link Model.JS} in the browser only; then only its change events cross, and
 * only to handlers that ask for them. A browser may ask for what its side of some model is declared to listen to, or
 * what is marked {@link Client}; anything else of the server's is told to nobody.
 * <p>
 * <strong>Threads.</strong> {@link #get()} may be called on any thread. {@link #set(Object)} belongs to the session's
 * turn: call it in {@code init()}, in a handler, or through {@link Session#execute(Runnable)}.
 *
 * <p>
 * <strong>Values.</strong> Whatever JSON-B writes, and models, also in lists, maps and records. In the browser a
 * {@code long} beyond 2<sup>53</sup> is a {@code BigInt}, a {@code BigDecimal} and all times are text (an instant or a
 * {@code java.util.Date} as {@code new Date(…)} reads it), a {@code byte[]} is a {@code Uint8Array}; all come back
 * equal, and maps in their order. To write values of your own classes differently, provide a
 * bean of type {@code JsonbConfig} with adapters, or annotate the classes with {@code @JsonbTypeAdapter}.
 * <p>
 * <strong>What is a change.</strong> Numbers, texts, enums, times, records of such and collections of such are compared
 * by {@code equals}; models by reference. Of any other object what crosses decides: two entities with one id are
 * different values when anything else differs.
 * <ul>
 * <li>A {@code List}, {@code Set}, {@code Map} or array is copied when it is set. Who changes his own afterwards and
 * sets it again sets another value; the list, set or map that {@link #get()} returns throws when it is changed.
 * <li>A bean, a record that holds one, a {@code Date}, an array from {@link #get()} and a collection that is declared
 * by its class, as in {@code Property<ArrayList<Row>>}, can be changed in place, which nobody is told of. Set it again:
 * it is compared with what it was when it was set. The old value of the event is then the same object.
 * <li>Nothing of that crosses for a property of the server's alone: there a bean is compared by reference, so set
 * another.
 * </ul>
 * In the browser it is the same, except that objects and arrays are kept as they are given, and are seen when they are
 * set again. Prefer records: they cost nothing to compare.
 * <p>
 * <strong>Constraints.</strong> Where the server has Bean Validation, its annotations on the field or in the type hold,
 * as in {@code Property<@Min(5) Integer>}: on the server, for what the validator has returned, and not for the default.
 * What the browser sets against them is refused, see {@link Model.JS#refused(String, String)}.
 *
 * @param <T> type of the value
 */
public interface Property<T> extends ReadOnlyProperty<T> {

    /**
     * Validates the value and, when the result differs from the current value, keeps it and tells the handlers. A value
     * that is no change, as described above, has no effect and causes no event. A call from within the validator of
     * this property is ignored.
     *
     * @param value the new value, may be {@code null} where the validator lets it pass
     * @throws IllegalStateException outside the turn of the model's session, or when the model has been disposed
     * @throws IllegalArgumentException when the browser is to know the value and it cannot be written as JSON
     * @throws jakarta.validation.ConstraintViolationException when it violates a constraint of Bean Validation
     * @throws RuntimeException whatever the validator throws; the property then keeps its value
     */
    void set(T value);
}
