package dev.tandem.event;

import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

import dev.tandem.Model;

/**
 * Equality of property values. Scalars, and what is made of them, are what {@code equals} says; arrays, lists, sets,
 * maps and optionals are compared by content. An object of any other class may say that it is equal to one that looks
 * different, as entities do, and may have changed since it was set: what decides on those comes from outside.
 */
public final class Equality {

    /** Record classes of scalars whose {@code equals} is the compiler's, which alone is final. */
    private static final ClassValue<Boolean> OF_SCALARS = new ClassValue<>() {

        @Override
        protected Boolean computeValue(Class<?> type) {
            try {
                return Modifier.isFinal(type.getDeclaredMethod("equals", Object.class).getModifiers())
                    && Stream.of(type.getRecordComponents()).map(RecordComponent::getType).allMatch(Equality::isScalar);
            }
            catch (NoSuchMethodException | LinkageError e) {
                return false;
            }
        }
    };

    /** Classes whose objects cannot change and are equal when they look the same. */
    private static final ClassValue<Boolean> SCALARS = new ClassValue<>() {

        @Override
        protected Boolean computeValue(Class<?> type) {
            return isScalar(type);
        }
    };

    private static final BiPredicate<Object, Object> NONE = (a, b) -> false;

    private Equality() {
    }

    /** Tells whether two values are equal as far as their classes say so. */
    public static boolean equal(Object a, Object b) {
        return equal(a, b, Objects::equals);
    }

    /** @param others decides on two records or objects of unknown classes */
    public static boolean equal(Object a, Object b, BiPredicate<Object, Object> others) {
        if (a == null || b == null) {
            return a == b;
        }
        if (a instanceof Model) {
            return a == b;
        }
        if (isScalar(a)) {
            return a.equals(b);
        }
        if (a instanceof List<?> list) {
            return b instanceof List<?> other && list.size() == other.size()
                && equalItems(list.iterator(), other.iterator(), others);
        }
        if (a instanceof Set<?> set) {
            return b instanceof Set<?> other && set.equals(other)
                && (set.stream().allMatch(Equality::isFixed) || equalItems(set.iterator(), other.iterator(), others));
        }
        if (a instanceof Map<?, ?> map) {
            return b instanceof Map<?, ?> other && map.size() == other.size() && map.entrySet().stream()
                .allMatch(e -> other.containsKey(e.getKey()) && equal(e.getValue(), other.get(e.getKey()), others));
        }
        if (a instanceof Optional<?> optional) {
            return b instanceof Optional<?> other && equal(optional.orElse(null), other.orElse(null), others);
        }
        if (a.getClass().isArray()) {
            return equalArrays(a, b, others);
        }
        return a instanceof Record && OF_SCALARS.get(a.getClass()) ? a.equals(b) : others.test(a, b);
    }

    /** Tells whether two values look the same for sure, now: no class in them may have a way of its own to be equal. */
    public static boolean isAlike(Object a, Object b) {
        return equal(a, b, NONE);
    }

    /**
     * Tells whether a value is equal to another for sure: neither holds anything that can change, or whose class may
     * have a way of its own to be equal.
     */
    public static boolean isUnchanged(Object a, Object b) {
        return isFixed(a) && equal(a, b, NONE);
    }

    /** Tells whether nothing in a value can change, given that nobody changes the collections in it. */
    public static boolean isFixed(Object value) {
        if (value == null || isScalar(value)) {
            return true;
        }
        if (value instanceof List<?> || value instanceof Set<?>) {
            return ((Collection<?>) value).stream().allMatch(Equality::isFixed);
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().allMatch(e -> isFixed(e.getKey()) && isFixed(e.getValue()));
        }
        if (value instanceof Optional<?> optional) {
            return optional.isEmpty() || isFixed(optional.get());
        }
        return value instanceof Record && OF_SCALARS.get(value.getClass());
    }

    /** Tells whether a value cannot change and is equal to what looks the same; the usual ones at next to no cost. */
    static boolean isScalar(Object value) {
        return value instanceof String || value instanceof Double || value instanceof Integer
            || value instanceof Boolean
            || value instanceof Long || value instanceof Enum || SCALARS.get(value.getClass());
    }

    private static boolean isScalar(Class<?> type) {
        return type.isPrimitive() || type == String.class || type.isEnum() || type == Integer.class
            || type == Double.class
            || type == Long.class || type == Boolean.class || type == Character.class || type == Short.class
            || type == Byte.class || type == Float.class || type == BigDecimal.class || type == BigInteger.class
            || type == UUID.class || Model.class.isAssignableFrom(type) || isOptionalNumber(type)
            || type.getPackageName().equals("java.time") && (TemporalAccessor.class.isAssignableFrom(type)
            || TemporalAmount.class.isAssignableFrom(type));
    }

    private static boolean isOptionalNumber(Class<?> type) {
        return type == OptionalInt.class || type == OptionalLong.class || type == OptionalDouble.class;
    }

    private static boolean equalItems(Iterator<?> a, Iterator<?> b, BiPredicate<Object, Object> others) {
        while (a.hasNext() && b.hasNext()) {
            if (!equal(a.next(), b.next(), others)) {
                return false;
            }
        }
        return a.hasNext() == b.hasNext();
    }

    private static boolean equalArrays(Object a, Object b, BiPredicate<Object, Object> others) {
        if (a instanceof Object[] items && b instanceof Object[] other && a.getClass() == b.getClass()) {
            return equalItems(Stream.of(items).iterator(), Stream.of(other).iterator(), others);
        }
        return Objects.deepEquals(a, b);
    }
}
