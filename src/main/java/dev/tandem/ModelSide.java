package dev.tandem;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import dev.tandem.spi.ModelSupport;

/**
 * What a model declares, on whichever side: {@link Model} what the server has, {@link Model.Both} what both have and
 * keep equal, {@link Model.JS} what the browser has. Each is a field that is public and final:
 *
 * <pre>{@code
 * public final Property<Integer> level = prop(50, v -> Math.min(100, Math.max(0, v)));
 * public final ListProperty<String> lines = listProp();
 * public final Emitter<Void> pressed = emitter();
 * }</pre>
 *
 * Validators run where the property is, so those of {@code Both} on both sides. A property that is declared elsewhere
 * than in a field throws {@link IllegalStateException}; in what the browser has, that is an error of the compiler.
 */
public abstract class ModelSide {

    /** For the three sides of a model. */
    ModelSide() {
    }

    // Static, so that a field's initializer hands out no object under construction (-Xlint:this-escape).

    /** Declares a property without a default: {@code null} until it is set, and without an initial event. */
    protected static <T> Property<T> prop() {
        return ModelSupport.making().prop(null, null, false);
    }

    /** Declares a property with a default. */
    protected static <T> Property<T> prop(T initial) {
        return ModelSupport.making().prop(initial, null, true);
    }

    /**
     * Declares a property with a default and a validator.
     *
     * @param validator returns the value to keep, or throws to refuse; applied to the default too
     */
    protected static <T> Property<T> prop(T initial, UnaryOperator<T> validator) {
        return ModelSupport.making().prop(initial, validator, true);
    }

    /** Declares a property that only its own side sets, with {@link Model#set(ReadOnlyProperty, Object)}. */
    protected static <T> ReadOnlyProperty<T> readonly(T initial) {
        return ModelSupport.making().prop(initial, null, true);
    }

    /** Declares a property with a validator that only its own side sets. */
    protected static <T> ReadOnlyProperty<T> readonly(T initial, UnaryOperator<T> validator) {
        return ModelSupport.making().prop(initial, validator, true);
    }

    /** Declares a list that is changed in place, empty at first. */
    protected static <E> ListProperty<E> listProp() {
        return ModelSupport.making().listProp(List.of(), null);
    }

    /** Declares a list that is changed in place. */
    protected static <E> ListProperty<E> listProp(List<E> initial) {
        return ModelSupport.making().listProp(initial, null);
    }

    /** Declares a list that is changed in place, with a validator, which takes and returns the whole list. */
    protected static <E> ListProperty<E> listProp(List<E> initial, UnaryOperator<List<E>> validator) {
        return ModelSupport.making().listProp(initial, validator);
    }

    /** Declares a list that only its own side changes, with {@link Model#edit(ReadOnlyListProperty)}. */
    protected static <E> ReadOnlyListProperty<E> readonlyList() {
        return ModelSupport.making().listProp(List.of(), null);
    }

    /** Declares a list, with its first elements, that only its own side changes. */
    protected static <E> ReadOnlyListProperty<E> readonlyList(List<E> initial) {
        return ModelSupport.making().listProp(initial, null);
    }

    /** Declares a map that is changed in place, empty at first. */
    protected static <K, V> MapProperty<K, V> mapProp() {
        return ModelSupport.making().mapProp(Map.of(), null);
    }

    /** Declares a map that is changed in place. */
    protected static <K, V> MapProperty<K, V> mapProp(Map<K, V> initial) {
        return ModelSupport.making().mapProp(initial, null);
    }

    /** Declares a map that is changed in place, with a validator, which takes and returns the whole map. */
    protected static <K, V> MapProperty<K, V> mapProp(Map<K, V> initial, UnaryOperator<Map<K, V>> validator) {
        return ModelSupport.making().mapProp(initial, validator);
    }

    /** Declares a map that only its own side changes, with {@link Model#edit(ReadOnlyMapProperty)}. */
    protected static <K, V> ReadOnlyMapProperty<K, V> readonlyMap() {
        return ModelSupport.making().mapProp(Map.of(), null);
    }

    /** Declares a map, with its first entries, that only its own side changes. */
    protected static <K, V> ReadOnlyMapProperty<K, V> readonlyMap(Map<K, V> initial) {
        return ModelSupport.making().mapProp(initial, null);
    }

    /** Declares an emitter. */
    protected static <T> Emitter<T> emitter() {
        return ModelSupport.making().emitter(null);
    }

    /** Declares an emitter whose payload passes through a function first; what returns {@code null} emits nothing. */
    protected static <T> Emitter<T> emitter(UnaryOperator<T> function) {
        return ModelSupport.making().emitter(function);
    }
}
