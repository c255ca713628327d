package dev.tandem;

import java.util.Map;

/**
 * A {@link MapProperty} that only its owner changes, as {@link ReadOnlyProperty} says; the owner gets at its methods by
 * {@code edit}.
 *
 * @param <K> type of the keys
 * @param <V> type of the values
 */
public interface ReadOnlyMapProperty<K, V> extends ReadOnlyProperty<Map<K, V>> {

    /** Returns the number of entries. Any thread. */
    int size();

    /** Returns the value of a key, {@code null} when there is none. Any thread. */
    V get(K key);

    /** Tells whether there is such a key. Any thread. */
    boolean containsKey(K key);
}
