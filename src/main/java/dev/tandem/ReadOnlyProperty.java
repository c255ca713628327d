package dev.tandem;

/**
 * A {@link Property} that only its owner sets: the model that declares it, on the server for one declared in
 * {@link Model.Both}, in the browser for one declared in {@link Model.JS}.
 *
 * <pre>{@code
 * public final ReadOnlyProperty<Integer> count = readonly(0);
 *
 * @Handler("pressed")
 * void count(ModelEvent... events) {
 *     set(count, count.get() + events.length);
 * }
 * }</pre>
 *
 * @param <T> type of the value
 */
public interface ReadOnlyProperty<T> {

    /** Returns the current value; {@code null} when the property has no default and was never set. Any thread. */
    T get();

    /** Returns the name of the field that declares the property. */
    String getName();
}
