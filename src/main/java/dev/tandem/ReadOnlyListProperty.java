package dev.tandem;

import java.util.List;

/**
 * A {@link ListProperty} that only its owner changes, as {@link ReadOnlyProperty} says; the owner gets at its methods
 * by {@code edit}.
 *
 * <pre>{@code
 * public final ReadOnlyListProperty<Row> rows = readonlyList();     // in Both: the browser cannot change it
 *
 * edit(both.rows).add(new Row("hall", 21));                         // in the model
 * }</pre>
 *
 * @param <E> type of the elements
 */
public interface ReadOnlyListProperty<E> extends ReadOnlyProperty<List<E>> {

    /** Returns the number of elements. Any thread. */
    int size();

    /** Returns an element. Any thread. */
    E get(int index);
}
