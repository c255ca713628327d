package dev.tandem.sync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.tandem.Model;

/** Takes disposed models out of values: out of lists, sets and maps they vanish, elsewhere they become null. */
final class Pruning {

    private Pruning() {
    }

    /** Returns the value without disposed models; the same object when it holds none. */
    @SuppressWarnings("unchecked")
    static <T> T prune(T value) {
        return contains(value) ? (T) without(value) : value;
    }

    /** Does the same for a value that can hold but this disposed model: faster, as no item of a list is looked into. */
    static Object prune(Object value, Model disposed) {
        if (!(value instanceof List<?> list)) {
            return prune(value);
        }
        List<Object> kept = new ArrayList<>(list.size());
        for (Object item : list) {
            if (item != disposed) {
                kept.add(item);
            }
        }
        return kept.size() < list.size() ? Collections.unmodifiableList(kept) : prune(value);
    }

    private static boolean contains(Object value) {
        if (value instanceof Model) {
            return LiveModel.isDisposed(value);
        }
        if (value instanceof Collection<?> items) {
            return anyContains(items);
        }
        if (value instanceof Map<?, ?> map) {
            return anyContains(map.values());
        }
        return value instanceof Optional<?> optional && contains(optional.orElse(null));
    }

    private static boolean anyContains(Collection<?> items) {
        for (Object item : items) {
            if (contains(item)) {
                return true;
            }
        }
        return false;
    }

    private static Object without(Object value) {
        if (value instanceof List<?> list) {
            List<Object> kept = new ArrayList<>(list.size());
            for (Object item : list) {
                if (!LiveModel.isDisposed(item)) {
                    kept.add(prune(item));
                }
            }
            return Collections.unmodifiableList(kept);
        }
        if (value instanceof Set<?> set) {
            Set<Object> kept = new LinkedHashSet<>(set);
            kept.removeIf(LiveModel::isDisposed);
            return kept;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> kept = new LinkedHashMap<>(map);
            kept.values().removeIf(LiveModel::isDisposed);
            kept.replaceAll((key, item) -> prune(item));
            return kept;
        }
        return value instanceof Optional ? Optional.empty() : null;
    }
}
