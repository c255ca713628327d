package dev.tandem.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.tandem.Change;
import dev.tandem.Change.Kind;

/**
 * A change of a list or map, and what that is afterwards. All methods return {@code null} for a change that makes no
 * difference for sure (an object that may have changed is always a new one), and throw
 * {@link IndexOutOfBoundsException} for elements that are not there.
 *
 * @param before the list or map before the change
 * @param value the list or map after it
 */
public record Edit<T>(T before, T value, Change change) {

    private static final int MAX_COMPARED = 1_000;

    /** Replaces elements of a list by others. */
    public static <E> Edit<List<E>> splice(List<E> list, int index, int count, Collection<? extends E> elements) {
        Objects.checkFromIndexSize(index, count, list.size());
        List<E> removed = snapshot(list.subList(index, index + count));
        List<E> added = snapshot(elements);
        if (Equality.isUnchanged(removed, added)) {
            return null;
        }
        Kind kind = removed.isEmpty() ? Kind.ADD : added.isEmpty() ? Kind.REMOVE : Kind.SET;
        return new Edit<>(list, PersistentList.<E>copyOf(list).splice(index, count, added),
            new Change(kind, index, -1, null, removed, added));
    }

    /**
     * Moves an element of a list, so that it has the index {@code to} afterwards. A move past very many equal elements
     * counts as a difference: to find that there is none would take longer than the move.
     */
    public static <E> Edit<List<E>> move(List<E> list, int from, int to) {
        Objects.checkIndex(from, list.size());
        Objects.checkIndex(to, list.size());
        E element = list.get(from);
        if (from == to || Math.abs(from - to) <= MAX_COMPARED
            && isEqualTo(element, list, Math.min(from, to), Math.max(from, to))) {
            return null;
        }
        List<E> moved = snapshot(Arrays.asList(element));
        return new Edit<>(list, PersistentList.<E>copyOf(list).splice(from, 1, List.of()).splice(to, 0, moved),
            new Change(Kind.MOVE, from, to, null, moved, moved));
    }

    /** Sets the value of a key. */
    public static <K, V> Edit<Map<K, V>> put(Map<K, V> map, K key, V value) {
        boolean isNew = !map.containsKey(key);
        V old = map.get(key);
        if (!isNew && Equality.isUnchanged(old, value)) {
            return null;
        }
        List<V> added = snapshot(Arrays.asList(value));
        return new Edit<>(map, PersistentMap.<K, V>copyOf(map).with(key, value), isNew
            ? new Change(Kind.ADD, -1, -1, key, List.of(), added)
            : new Change(Kind.SET, -1, -1, key, snapshot(Arrays.asList(old)), added));
    }

    /** Removes a key. */
    public static <K, V> Edit<Map<K, V>> remove(Map<K, V> map, K key) {
        if (!map.containsKey(key)) {
            return null;
        }
        return new Edit<>(map, PersistentMap.<K, V>copyOf(map).without(key),
            new Change(Kind.REMOVE, -1, -1, key, snapshot(Arrays.asList(map.get(key))), List.of()));
    }

    private static boolean isEqualTo(Object element, List<?> list, int from, int to) {
        for (int i = from; i <= to; i++) {
            if (!Equality.isUnchanged(element, list.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static <E> List<E> snapshot(Collection<? extends E> elements) {
        return Collections.unmodifiableList(new ArrayList<>(elements));
    }
}
