package dev.tandem.event;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * An unmodifiable list that makes changed copies of itself. They share all chunks but the changed one, so that a copy
 * costs one chunk and the array of chunks: about a kilobyte for ten thousand elements.
 */
public final class PersistentList<E> extends AbstractList<E> implements RandomAccess {

    /** A chunk has up to twice as many, and joins its neighbour when it has fewer than half. */
    private static final int CHUNK = 64;

    private static final PersistentList<?> EMPTY = new PersistentList<>(new Object[0][]);

    private final Object[][] chunks;
    /** Of each chunk the index of its first element. */
    private final int[] starts;
    private final int size;

    private PersistentList(Object[][] chunks) {
        this.chunks = chunks;
        starts = new int[chunks.length];
        int start = 0;
        for (int i = 0; i < chunks.length; i++) {
            starts[i] = start;
            start += chunks[i].length;
        }
        size = start;
    }

    /** Returns a list of those elements; the same list when it is persistent already, an empty one for {@code null}. */
    @SuppressWarnings("unchecked")
    public static <E> PersistentList<E> copyOf(Collection<? extends E> elements) {
        if (elements instanceof PersistentList<?> list) {
            return (PersistentList<E>) list;
        }
        PersistentList<E> empty = (PersistentList<E>) EMPTY;
        return elements == null || elements.isEmpty() ? empty : empty.splice(0, 0, elements);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    @SuppressWarnings("unchecked")
    public E get(int index) {
        Objects.checkIndex(index, size);
        int chunk = chunkOf(index);
        return (E) chunks[chunk][index - starts[chunk]];
    }

    /**
     * Returns a list in which some elements are replaced by others.
     *
     * @throws IndexOutOfBoundsException when there are no such elements
     */
    public PersistentList<E> splice(int index, int count, Collection<? extends E> added) {
        Objects.checkFromIndexSize(index, count, size);
        if (size == 0) {
            return new PersistentList<>(split(added.toArray()));
        }
        int end = index + count;
        int first = chunkOf(Math.min(index, size - 1));
        int last = chunkOf(Math.min(end, size - 1));
        int from = starts[first];
        int to = starts[last] + chunks[last].length;
        if (to - from - count + added.size() < CHUNK / 2 && chunks.length > last - first + 1) {
            if (last + 1 < chunks.length) {
                last++;
                to += chunks[last].length;
            }
            else {
                first--;
                from = starts[first];
            }
        }
        Object[] middle = new Object[to - from - count + added.size()];
        copy(from, index, middle, 0);
        System.arraycopy(added.toArray(), 0, middle, index - from, added.size());
        copy(end, to, middle, index - from + added.size());
        return replaceChunks(first, last + 1, split(middle));
    }

    private PersistentList<E> replaceChunks(int from, int to, Object[][] others) {
        Object[][] all = new Object[chunks.length - (to - from) + others.length][];
        System.arraycopy(chunks, 0, all, 0, from);
        System.arraycopy(others, 0, all, from, others.length);
        System.arraycopy(chunks, to, all, from + others.length, chunks.length - to);
        return new PersistentList<>(all);
    }

    private void copy(int from, int to, Object[] target, int position) {
        int next = from;
        for (int i = from < to ? chunkOf(from) : 0; next < to; i++) {
            int offset = next - starts[i];
            int length = Math.min(chunks[i].length - offset, to - next);
            System.arraycopy(chunks[i], offset, target, position + next - from, length);
            next += length;
        }
    }

    private static Object[][] split(Object[] elements) {
        if (elements.length == 0) {
            return new Object[0][];
        }
        if (elements.length <= 2 * CHUNK) {
            return new Object[][] { Arrays.copyOf(elements, elements.length, Object[].class) };
        }
        List<Object[]> parts = new ArrayList<>(elements.length / CHUNK + 1);
        for (int i = 0; i < elements.length; i += CHUNK) {
            parts.add(Arrays.copyOfRange(elements, i, Math.min(i + CHUNK, elements.length), Object[].class));
        }
        return parts.toArray(Object[][]::new);
    }

    private int chunkOf(int index) {
        int found = Arrays.binarySearch(starts, index);
        return found >= 0 ? found : -found - 2;
    }

    @Override
    public Iterator<E> iterator() {
        return new Iterator<>() {

            private int chunk;
            private int next;

            @Override
            public boolean hasNext() {
                return chunk < chunks.length;
            }

            @Override
            @SuppressWarnings("unchecked")
            public E next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                E element = (E) chunks[chunk][next++];
                if (next == chunks[chunk].length) {
                    chunk++;
                    next = 0;
                }
                return element;
            }
        };
    }
}
