package dev.tandem;

import java.util.Map;

/**
 * A property that holds a map and changes it in place. Only the entry that changes crosses to the other side, and the
 * event says which it was: {@link ModelEvent#change()}.
 *
 * <pre>{@code
 * public final MapProperty<String, Double> prices = mapProp(Map.of());
 *
 * both.prices.put("apple", 0.4);
 * }</pre>
 *
 * What {@link ListProperty} says of events, values, conflicts, threads and errors holds here, too. {@link #get()}
 * returns an unmodifiable map whose order is that in which its keys came; the order is not part of its value, and after
 * a conflict it may differ between the sides.
 *
 * @param <K> type of the keys: strings, numbers, enums
 * @param <V> type of the values
 */
public interface MapProperty<K, V> extends ReadOnlyMapProperty<K, V>, Property<Map<K, V>> {

    /** Sets the value of a key, and returns the former one, {@code null} when there was none. */
    V put(K key, V value);

    /** Sets the values of several keys; one event for each that differs. */
    void putAll(Map<? extends K, ? extends V> entries);

    /** Removes a key, and returns its value, {@code null} when there was none. */
    V remove(K key);

    /** Removes all keys. The event carries no change: the whole value is another one. */
    void clear();
}
