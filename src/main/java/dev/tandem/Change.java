package dev.tandem;

import java.util.List;

/**
 * What one call of a {@link ListProperty} or {@link MapProperty} has changed; see {@link ModelEvent#change()}. For a
 * list, whatever happened is done to a copy by taking {@code removed} out at {@code index} and putting {@code added}
 * there; only a move puts its element elsewhere.
 *
 * <pre>{@code
 * @Handler("rows")
 * void showRows(ModelEvent... events) {
 *     for (ModelEvent event : events) {
 *         if (event.change() == null) {
 *             table.fill(both.rows.get());               // another list altogether
 *         }
 *         else {
 *             table.replace(event.change().index(), event.change().removed().size(), event.change().added());
 *         }
 *     }
 * }
 * }</pre>
 *
 * @param kind what was done
 * @param index where in the list; -1 for a map
 * @param to where the element of a list has been moved to; -1 for everything else
 * @param key the key in the map; {@code null} for a list
 * @param removed the elements, or the value, that were there before; empty when something was added
 * @param added the elements, or the value, that are there now; empty when something was removed
 */
public record Change(Kind kind, int index, int to, Object key, List<?> removed, List<?> added) {

    /** What was done. */
    public enum Kind {
        /** Elements were added to the list, or a key to the map. */
        ADD,
        /** Elements, or a key, were removed. */
        REMOVE,
        /** Elements, or the value of a key, were replaced by others. */
        SET,
        /** An element of the list was moved. */
        MOVE
    }
}
