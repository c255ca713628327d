package dev.tandem;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * A property that holds a list and changes it in place. Only what changes crosses to the other side, and the event says
 * what it was: {@link ModelEvent#change()}.
 *
 * <pre>{@code
 * public static class Both extends Model.Both {
 *     public final ListProperty<Row> rows = listProp(List.of());
 * }
 *
 * both.rows.add(new Row("hall", 21));
 * both.rows.set(4711, new Row("attic", 17));     // one row on the wire, however long the list is
 * }</pre>
 *
 * Each change that makes a difference causes one event; an element that can be changed in place, such as a bean, makes
 * one whenever it is set, as in {@code rows.set(i, row)}; several of one turn arrive in one call of a handler. The
 * property is never {@code null}: setting that makes it empty.
 * <p>
 * <strong>Values.</strong> {@link #get()} returns an unmodifiable list that stays as it is when the property changes.
 * It shares all but a few dozen elements with the one before, so that a change costs about the square root of the size,
 * on the server; in the browser, the first change after a {@code get()} copies the list. A validator takes and returns
 * the whole list; when it changes what is about to be kept, the whole value crosses.
 * <p>
 * <strong>Conflicts.</strong> When both sides change the list without knowing of each other, the server's change stays
 * and the browser's is undone there, with events that say so. Both sides always end equal.
 * <p>
 * <strong>Threads and errors</strong> are those of {@link Property}; an index out of range throws
 * {@link IndexOutOfBoundsException}, and the list is then unchanged.
 *
 * @param <E> type of the elements; what JSON-B can write, and models. Models that are disposed leave the list
 */
public interface ListProperty<E> extends ReadOnlyListProperty<E>, Property<List<E>> {

    /** Adds an element at the end. */
    void add(E element);

    /** Inserts an element; those from the index on move up by one. */
    void add(int index, E element);

    /** Adds elements at the end; one event for all of them. */
    void addAll(Collection<? extends E> elements);

    /** Replaces an element, and returns the former one. */
    E set(int index, E element);

    /** Removes the first element that is equal. Returns whether there was one. */
    boolean remove(E element);

    /** Removes the element at an index, and returns it. */
    E removeAt(int index);

    /**
     * Removes the elements that meet a condition; one event for each run of neighbours. Returns whether there was any.
     */
    boolean removeIf(Predicate<? super E> condition);

    /** Moves an element, so that it has the index {@code to} afterwards. */
    void move(int from, int to);

    /** Removes all elements; one event. */
    void clear();
}
