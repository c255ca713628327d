package dev.tandem.wire;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Bounds how many elements of a set, or keys of a map, have one hash: each of them is compared with all others. Whoever knows
 * how a record computes its hash can make as many as a message holds. Java's own scalars are ordered by {@code HashMap}, so
 * that they need no bound.
 */
final class Collisions {

    /** An even grid of a hundred thousand points, the worst that means no harm, has about thirty. */
    static final int MAX = 200;

    private final Type type;
    private final Map<Integer, Integer> counts = new HashMap<>();

    /** @param type of the set or map, for the refusal */
    Collisions(Type type) {
        this.type = type;
    }

    /** @throws WireException when there were too many of the same hash before */
    void add(Object key) {
        if (!isOrdered(key) && counts.merge(key.hashCode(), 1, Integer::sum) > MAX) {
            throw Messages.tooMuch(type, "more than " + MAX + " of one hash");
        }
    }

    private static boolean isOrdered(Object key) {
        return key == null || key instanceof String || key instanceof Integer || key instanceof Long || key instanceof Double
            || key instanceof Boolean || key instanceof Enum || key instanceof Character || key instanceof Short
            || key instanceof Byte || key instanceof Float || key instanceof BigDecimal || key instanceof BigInteger
            || key instanceof UUID;
    }
}
