package dev.tandem.wire;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import dev.tandem.Model;

/**
 * How the keys of a map cross: as the names of an object's members, where each is text and JavaScript keeps their
 * order, else as values, in pairs with those of the map.
 */
final class MapKeys {

    /** JavaScript sorts names below, and lets them come before all others. */
    private static final long FIRST_NO_INDEX = (1L << 32) - 1;

    private final JsonbValues jsonb;

    MapKeys(JsonbValues jsonb) {
        this.jsonb = jsonb;
    }

    /**
     * Tells whether the keys can be the names of an object's members.
     *
     * @throws IllegalArgumentException when two of them are the same text, or one cannot be a key on the other side
     */
    boolean areNames(Collection<?> keys) {
        Order order = new Order();
        boolean areTexts = true;
        Class<?> type = null;
        boolean isMixed = false;
        for (Object key : keys) {
            String name = name(key);
            areTexts &= name != null;
            if (name != null) {
                order.add(name);
                isMixed |= type != null && type != key.getClass();
                type = key.getClass();
            }
        }
        if (isMixed || type != null && type != String.class && jsonb.isCustomized(type)) {
            checkDistinct(keys);
        }
        return areTexts && order.isKept();
    }

    /** Returns a key as text; {@code null} for one that crosses as a value. */
    String name(Object key) {
        if (key instanceof String text) {
            return text;
        }
        if (key == null) {
            return null;
        }
        if (key instanceof Model || key instanceof Optional || key.getClass().isArray()
            || OptionalNumbers.isOptional(key)) {
            throw Messages.noKey(key);
        }
        if (jsonb.isCustomized(key.getClass())) {
            return jsonb.text(key);
        }
        if (key instanceof Enum<?> constant) {
            return constant.name();
        }
        if (key instanceof Number || key instanceof Boolean || key instanceof Character) {
            return key.toString();
        }
        String time = TimeText.of(key);
        if (time != null) {
            return time;
        }
        return key instanceof Collection || key instanceof Record || key instanceof java.util.Map ? null
            : jsonb.text(key);
    }

    private void checkDistinct(Collection<?> keys) {
        Set<String> names = new HashSet<>();
        for (Object key : keys) {
            String name = name(key);
            if (name != null && !names.add(name)) {
                throw Messages.sameKey(name);
            }
        }
    }

    /** Whether an object of JavaScript would have these members in the order in which they are added. */
    static final class Order {

        private long last = -1;
        private boolean hasOthers;
        private boolean isKept = true;

        void add(String name) {
            long index = index(name);
            if (index < 0) {
                hasOthers = true;
                return;
            }
            isKept &= !hasOthers && index > last;
            last = index;
        }

        boolean isKept() {
            return isKept;
        }

        private static long index(String name) {
            int length = name.length();
            if (length == 0 || length > 10 || name.charAt(0) == '0' && length > 1) {
                return -1;
            }
            long index = 0;
            for (int i = 0; i < length; i++) {
                int digit = name.charAt(i) - '0';
                if (digit < 0 || digit > 9) {
                    return -1;
                }
                index = index * 10 + digit;
            }
            return index < FIRST_NO_INDEX ? index : -1;
        }
    }
}
