package dev.tandem.wire;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Makes copies of lists, sets, maps and arrays that nobody can change by the references that others have: what a
 * property holds is then what it was set to. Only where a declaration leaves the class open: an {@code ArrayList} stays
 * one.
 */
public final class Snapshots {

    private Snapshots() {
    }

    /** Returns what makes copies of a type's values; {@code null} for types whose values are kept as they are. */
    public static UnaryOperator<Object> of(Type type) {
        Class<?> raw = TypeVariables.rawClass(type);
        if (raw.isArray()) {
            UnaryOperator<Object> component = of(type instanceof GenericArrayType a ? a.getGenericComponentType()
                : raw.getComponentType());
            return value -> value == null ? null : array(value, component);
        }
        if (raw == List.class || raw == Collection.class || raw == Iterable.class || raw == Set.class) {
            Class<?> above = raw == Iterable.class ? Iterable.class : Collection.class;
            UnaryOperator<Object> element = of(TypeVariables.argumentsOf(type, above)[0]);
            return value -> value instanceof Collection<?> items ? collection(items, element) : value;
        }
        if (raw == Map.class) {
            UnaryOperator<Object> item = of(TypeVariables.argumentsOf(type, Map.class)[1]);
            return value -> value instanceof Map<?, ?> map ? map(map, item) : value;
        }
        if (raw == Optional.class) {
            UnaryOperator<Object> content = of(TypeVariables.argumentsOf(type, Optional.class)[0]);
            return content == null ? null : value -> value instanceof Optional<?> optional ? optional.map(content)
                : value;
        }
        return null;
    }

    private static Object array(Object value, UnaryOperator<Object> component) {
        int length = Array.getLength(value);
        Object copy = Array.newInstance(value.getClass().getComponentType(), length);
        System.arraycopy(value, 0, copy, 0, length);
        for (int i = 0; component != null && i < length; i++) {
            Array.set(copy, i, component.apply(Array.get(value, i)));
        }
        return copy;
    }

    private static Object collection(Collection<?> items, UnaryOperator<Object> element) {
        if (element == null && isImmutable(items)) {
            return items;
        }
        if (items instanceof SortedSet<?> sorted) {
            return Collections.unmodifiableSortedSet(new TreeSet<>(sorted));
        }
        Collection<Object> copy = items instanceof Set ? new LinkedHashSet<>() : new ArrayList<>(items.size());
        items.forEach(item -> copy.add(element == null ? item : element.apply(item)));
        return copy instanceof Set<?> set ? Collections.unmodifiableSet(set)
            : Collections.unmodifiableList((List<?>) copy);
    }

    @SuppressWarnings({ "rawtypes", "unchecked" })
    private static Object map(Map<?, ?> map, UnaryOperator<Object> item) {
        if (item == null && isImmutable(map)) {
            return map;
        }
        Map<Object, Object> copy = map instanceof SortedMap sorted ? new TreeMap<>(sorted) : new LinkedHashMap<>(map);
        if (item != null) {
            copy.replaceAll((key, value) -> item.apply(value));
        }
        return copy instanceof TreeMap<?, ?> sorted ? Collections.unmodifiableSortedMap(sorted)
            : Collections.unmodifiableMap(copy);
    }

    /** What {@code List.of}, {@code Set.copyOf} and the like return. */
    private static boolean isImmutable(Object collection) {
        return collection.getClass().getName().startsWith("java.util.ImmutableCollections$");
    }
}
