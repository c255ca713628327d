package dev.tandem.event;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Equality of property values: as {@code equals} says, with arrays compared by content, also inside lists and maps. */
final class Equality {

    private Equality() {
    }

    static boolean equal(Object a, Object b) {
        if (a == b || Objects.equals(a, b)) {
            return true;
        }
        if (a == null || b == null) {
            return false;
        }
        if (a instanceof List<?> list && b instanceof List<?> other) {
            return list.size() == other.size() && equalItems(list.iterator(), other.iterator());
        }
        if (a instanceof Map<?, ?> map && b instanceof Map<?, ?> other) {
            return map.size() == other.size() && map.entrySet().stream()
                .allMatch(e -> other.containsKey(e.getKey()) && equal(e.getValue(), other.get(e.getKey())));
        }
        return a.getClass().isArray() && Objects.deepEquals(a, b);
    }

    private static boolean equalItems(Iterator<?> a, Iterator<?> b) {
        while (a.hasNext() && b.hasNext()) {
            if (!equal(a.next(), b.next())) {
                return false;
            }
        }
        return a.hasNext() == b.hasNext();
    }
}
