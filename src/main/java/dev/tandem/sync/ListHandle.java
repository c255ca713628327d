package dev.tandem.sync;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import dev.tandem.ListProperty;
import dev.tandem.event.Edit;
import dev.tandem.event.PersistentList;

/** What the field of a list property holds. */
final class ListHandle<E> extends PropertyHandle<List<E>> implements ListProperty<E> {

    ListHandle(ModelCore core, List<E> initial, UnaryOperator<List<E>> validator) {
        super(core, PersistentList.copyOf(initial), validator, true);
    }

    @Override
    UnaryOperator<List<E>> getSnapshot() {
        return PersistentList::copyOf;
    }

    @Override
    public int size() {
        return get().size();
    }

    @Override
    public E get(int index) {
        return get().get(index);
    }

    @Override
    public void add(E element) {
        splice(size(), 0, Collections.singletonList(element));
    }

    @Override
    public void add(int index, E element) {
        splice(index, 0, Collections.singletonList(element));
    }

    @Override
    public void addAll(Collection<? extends E> elements) {
        splice(size(), 0, elements);
    }

    @Override
    public E set(int index, E element) {
        E former = get(index);
        splice(index, 1, Collections.singletonList(element));
        return former;
    }

    @Override
    public boolean remove(E element) {
        int index = get().indexOf(element);
        if (index >= 0) {
            splice(index, 1, List.of());
        }
        return index >= 0;
    }

    @Override
    public E removeAt(int index) {
        E former = get(index);
        splice(index, 1, List.of());
        return former;
    }

    @Override
    public boolean removeIf(Predicate<? super E> condition) {
        if (getValidator() != null) {
            // It may make something else of a part of the removals, and the indexes of the rest would be wrong.
            List<E> before = get();
            set(before.stream().filter(condition.negate()).toList());
            return !before.equals(get());
        }
        List<IndexRange> runs = IndexRange.in(get(), condition);
        runs.forEach(run -> splice(run.index(), run.count(), List.of()));
        return !runs.isEmpty();
    }

    @Override
    public void move(int from, int to) {
        getCore().edit(bound(), Edit.move(get(), from, to));
    }

    @Override
    public void clear() {
        splice(0, size(), List.of());
    }

    private void splice(int index, int count, Collection<? extends E> added) {
        getCore().edit(bound(), Edit.splice(get(), index, count, added));
    }
}
