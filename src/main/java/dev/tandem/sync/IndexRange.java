package dev.tandem.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Neighbours in a list that meet a condition.
 *
 * @param index index of the first
 * @param count how many there are
 */
record IndexRange(int index, int count) {

    /** Returns the runs from the end, so that those still to be removed stay where they are when one is removed. */
    static <E> List<IndexRange> in(List<E> list, Predicate<? super E> condition) {
        List<IndexRange> runs = new ArrayList<>();
        int start = -1;
        int i = 0;
        for (E element : list) {
            boolean isMet = condition.test(element);
            if (isMet && start < 0) {
                start = i;
            }
            else if (!isMet && start >= 0) {
                runs.add(0, new IndexRange(start, i - start));
                start = -1;
            }
            i++;
        }
        if (start >= 0) {
            runs.add(0, new IndexRange(start, i - start));
        }
        return runs;
    }
}
