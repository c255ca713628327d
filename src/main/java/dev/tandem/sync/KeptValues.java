package dev.tandem.sync;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/**
 * How much a browser has made its session keep, in characters of JSON: the values that it has set, and what it has added to
 * lists and maps. Elements are bounded by number, messages by size; many messages would fill the heap all the same. What was
 * taken away again is found by counting anew when there seems to be too much. Used inside the session's turn.
 */
final class KeptValues {

    /** Counting takes time, which a hostile browser would like to take often. */
    private static final long COUNT_PERIOD = TimeUnit.SECONDS.toNanos(5);
    private static final int ENTRY_WEIGHT = 2;
    private static final int LITERAL_WEIGHT = 4;

    private final long max;
    private final ToLongFunction<PropertySync> weigher;

    /** Properties of models that have been collected are forgotten. */
    private final Map<PropertySync, Long> weights = new WeakHashMap<>(4);
    private long total;
    private long counted = System.nanoTime() - COUNT_PERIOD;

    /** @param weigher returns what the present value of a property weighs */
    KeptValues(long max, ToLongFunction<PropertySync> weigher) {
        this.max = max;
        this.weigher = weigher;
    }

    /** Tells whether a property may have a value of that weight in place of its own. */
    boolean set(PropertySync sync, long weight) {
        return change(sync, weight - weights.getOrDefault(sync, 0L));
    }

    /** Tells whether so much may be added to the value of a property. */
    boolean add(PropertySync sync, long weight) {
        return change(sync, weight);
    }

    private boolean change(PropertySync sync, long difference) {
        if (difference > 0 && total + difference > max) {
            count();
            if (total + difference > max) {
                return false;
            }
        }
        total += difference;
        weights.merge(sync, difference, Long::sum);
        return true;
    }

    private void count() {
        long now = System.nanoTime();
        if (now - counted < COUNT_PERIOD) {
            return;
        }
        counted = now;
        total = 0;
        Iterator<Map.Entry<PropertySync, Long>> all = weights.entrySet().iterator();
        while (all.hasNext()) {
            Map.Entry<PropertySync, Long> entry = all.next();
            if (entry.getKey().core.isDisposed()) {
                all.remove();
            }
            else {
                entry.setValue(weigher.applyAsLong(entry.getKey()));
                total += entry.getValue();
            }
        }
    }

    /** Writing a number takes longer than all else. */
    private static long weigh(JsonNumber number) {
        BigDecimal value = number.bigDecimalValue();
        return LITERAL_WEIGHT + value.precision();
    }

    /** Returns how many characters some JSON has, about. */
    static long weigh(JsonValue json) {
        return switch (json.getValueType()) {
            case STRING -> ENTRY_WEIGHT + ((JsonString) json).getChars().length();
            case NUMBER -> weigh((JsonNumber) json);
            case ARRAY -> {
                long sum = ENTRY_WEIGHT;
                for (JsonValue item : json.asJsonArray()) {
                    sum += 1 + weigh(item);
                }
                yield sum;
            }
            case OBJECT -> {
                long sum = ENTRY_WEIGHT;
                for (Map.Entry<String, JsonValue> entry : json.asJsonObject().entrySet()) {
                    sum += 2L * ENTRY_WEIGHT + entry.getKey().length() + weigh(entry.getValue());
                }
                yield sum;
            }
            default -> LITERAL_WEIGHT;
        };
    }
}
