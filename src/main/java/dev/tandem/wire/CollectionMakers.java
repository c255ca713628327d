package dev.tandem.wire;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Queue;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Makes collections and maps of the types that a declaration may name besides {@code List}, {@code Set} and
 * {@code Map}.
 */
final class CollectionMakers {

    private static final Map<Class<?>, Supplier<Object>> OF_INTERFACES = Map.of(
        SortedSet.class, TreeSet::new, NavigableSet.class, TreeSet::new,
        SortedMap.class, TreeMap::new, NavigableMap.class, TreeMap::new,
        Queue.class, ArrayDeque::new, Deque.class, ArrayDeque::new);

    private CollectionMakers() {
    }

    /** Returns what makes empty ones of a type; {@code null} when that is not known. */
    static Supplier<Object> of(Class<?> type) {
        Supplier<Object> known = OF_INTERFACES.get(type);
        if (known != null || type.isInterface() || Modifier.isAbstract(type.getModifiers())) {
            return known;
        }
        try {
            MethodHandle constructor = MethodHandles.publicLookup()
                .findConstructor(type, MethodType.methodType(void.class))
                .asType(MethodType.methodType(Object.class));
            return () -> make(constructor);
        }
        catch (ReflectiveOperationException e) {
            return null;
        }
    }

    /** Returns what nobody can change, where the type allows it. */
    static Object protect(Object made, Class<?> type) {
        if (type == Map.class) {
            return Collections.unmodifiableMap((Map<?, ?>) made);
        }
        if (made instanceof NavigableSet<?> set && type.isInterface()) {
            return Collections.unmodifiableNavigableSet(set);
        }
        return made instanceof NavigableMap<?, ?> map && type.isInterface() ? Collections.unmodifiableNavigableMap(map)
            : made;
    }

    private static Object make(MethodHandle constructor) {
        try {
            return (Object) constructor.invokeExact();
        }
        catch (RuntimeException | Error e) {
            throw e;
        }
        catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
