package dev.tandem;

/**
 * What a handler is told: that a property changed, or that an emitter emitted.
 * <p>
 * All handlers of one event get the same instance. When an object is created, each handler of a property first gets an
 * event whose old and new value are both the initial one.
 *
 * @param source the object on which it happened; on the server always a {@link Model}, also when it happened in the
 * browser
 * @param type name of the property or emitter
 * @param value the property's new value, or the emitter's payload
 * @param oldValue the property's value before; {@code null} for an emitter
 * @param change what was changed within a {@link ListProperty} or {@link MapProperty}; {@code null} when the whole
 * value was set, and for everything else
 */
public record ModelEvent(Object source, String type, Object value, Object oldValue, Change change) {

    /** Makes an event of a whole value, or of an emitter. */
    public ModelEvent(Object source, String type, Object value, Object oldValue) {
        this(source, type, value, oldValue, null);
    }

    /** Returns the property's new value; the same as {@link #value()}, for symmetry with {@link #oldValue()}. */
    public Object newValue() {
        return value;
    }

    /**
     * Returns the value as the given type; the boxed type of a primitive one.
     *
     * <pre>{@code
     * @Handler("measured")                                 // public final Emitter<Reading> measured = emitter();
     * void show(ModelEvent... events) {
     *     for (ModelEvent event : events) {
     *         log(event.value(Reading.class).celsius());
     *     }
     * }
     * }</pre>
     *
     * @throws ClassCastException when it is of another type
     */
    public <T> T value(Class<T> type) {
        return type.cast(value);
    }

    /**
     * Returns the property's new value as the given type; the same as {@link #value(Class)}.
     *
     * @throws ClassCastException when it is of another type
     */
    public <T> T newValue(Class<T> type) {
        return type.cast(value);
    }

    /**
     * Returns the property's value before as the given type.
     *
     * @throws ClassCastException when it is of another type
     */
    public <T> T oldValue(Class<T> type) {
        return type.cast(oldValue);
    }

    /**
     * Returns the object on which it happened as the given type.
     *
     * @throws ClassCastException when it is of another type
     */
    public <M extends Model> M source(Class<M> type) {
        return type.cast(source);
    }
}
