package dev.tandem.wire;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.UUID;

/**
 * Bounds how many elements of a set, or keys of a map, have one hash: each of them is compared with all others. Whoever knows
 * how a record computes its hash can make as many as a message holds. Java's own scalars are ordered by {@code HashMap}, so
 * that there may be more of them, though none would come by chance.
 */
final class Collisions {

    /** An even grid of a hundred thousand points, the worst that means no harm, has about thirty. */
    static final int MAX = 200;
    static final int MAX_ORDERED = 1_000;

    private static final int SIZE = 16;

    /** Nobody knows which hashes share a place here. */
    private static final int SPREAD = new SecureRandom().nextInt() | 1;

    private final Type type;

    /** An open table of hashes and of how many there were of each, so that counting makes no objects. */
    private int[] hashes = new int[SIZE];
    private int[] counts = new int[SIZE];
    private int used;

    /** @param type of the set or map, for the refusal */
    Collisions(Type type) {
        this.type = type;
    }

    /** @throws WireException when there were too many of the same hash before */
    void add(Object key) {
        int count = key == null || key instanceof Enum ? 0 : count(key.hashCode());
        if (count > MAX && (count > MAX_ORDERED || !isOrdered(key))) {
            throw Messages.tooMuch(type, "more than " + MAX + " of one hash");
        }
    }

    /** Returns how many of that hash there are with this one. */
    int count(int hash) {
        int i = place(hash);
        if (counts[i] == 0 && ++used > hashes.length / 2) {
            grow();
            i = place(hash);
        }
        hashes[i] = hash;
        return ++counts[i];
    }

    private int place(int hash) {
        int i = hash * SPREAD >>> Integer.numberOfLeadingZeros(hashes.length) + 1;
        while (counts[i] > 0 && hashes[i] != hash) {
            i = i + 1 & hashes.length - 1;
        }
        return i;
    }

    private void grow() {
        int[] oldHashes = hashes;
        int[] oldCounts = counts;
        hashes = new int[4 * oldHashes.length];
        counts = new int[hashes.length];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldCounts[i] > 0) {
                int place = place(oldHashes[i]);
                hashes[place] = oldHashes[i];
                counts[place] = oldCounts[i];
            }
        }
    }

    private static boolean isOrdered(Object key) {
        return key instanceof String || key instanceof Integer || key instanceof Long || key instanceof Double
            || key instanceof Boolean || key instanceof Character || key instanceof Short || key instanceof Byte
            || key instanceof Float || key instanceof BigDecimal || key instanceof BigInteger || key instanceof UUID;
    }
}
