package dev.tandem.event;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * An unmodifiable map, in the order in which its keys came, that makes changed copies of itself. It is two persistent
 * lists of its entries: one sorted by key, to find them, and one by age, to list them.
 */
public final class PersistentMap<K, V> extends AbstractMap<K, V> {

    private static final PersistentMap<?, ?> EMPTY =
        new PersistentMap<>(PersistentList.copyOf(List.of()), PersistentList.copyOf(List.of()), 0);

    /** Whether instances of a class, which is not known before, have an order; kept with the class. */
    private static final ClassValue<Boolean> ORDERED = new ClassValue<>() {

        @Override
        protected Boolean computeValue(Class<?> type) {
            return isComparedWithItself(type);
        }
    };

    private final PersistentList<Entry<K, V>> byKey;
    private final PersistentList<Entry<K, V>> byAge;
    private final long nextNumber;

    private static final class Entry<K, V> extends SimpleImmutableEntry<K, V> {

        private static final long serialVersionUID = 1;

        private final int hash;
        private final long number;

        Entry(K key, V value, long number) {
            super(key, value);
            this.hash = Objects.hashCode(key);
            this.number = number;
        }
    }

    private PersistentMap(PersistentList<Entry<K, V>> byKey, PersistentList<Entry<K, V>> byAge, long nextNumber) {
        this.byKey = byKey;
        this.byAge = byAge;
        this.nextNumber = nextNumber;
    }

    /** Returns a map of those entries; the same map when it is persistent already, an empty one for {@code null}. */
    @SuppressWarnings("unchecked")
    public static <K, V> PersistentMap<K, V> copyOf(Map<? extends K, ? extends V> entries) {
        if (entries instanceof PersistentMap<?, ?> map) {
            return (PersistentMap<K, V>) map;
        }
        PersistentMap<K, V> empty = (PersistentMap<K, V>) EMPTY;
        return entries == null || entries.isEmpty() ? empty : ofAll(entries);
    }

    /** Sorts once, as adding one by one makes a copy for each. */
    private static <K, V> PersistentMap<K, V> ofAll(Map<? extends K, ? extends V> entries) {
        List<Entry<K, V>> all = new ArrayList<>(entries.size());
        for (Map.Entry<? extends K, ? extends V> entry : entries.entrySet()) {
            all.add(new Entry<>(entry.getKey(), entry.getValue(), all.size()));
        }
        List<Entry<K, V>> sorted = new ArrayList<>(all);
        sorted.sort((a, b) -> compare(a, b.hash, b.getKey()));
        return new PersistentMap<>(PersistentList.copyOf(sorted), PersistentList.copyOf(all), all.size());
    }

    /** Returns a map in which the key has that value. */
    public PersistentMap<K, V> with(K key, V value) {
        int place = lowerBound(key);
        int found = find(place, key);
        if (found < 0) {
            Entry<K, V> entry = new Entry<>(key, value, nextNumber);
            return new PersistentMap<>(byKey.splice(place, 0, List.of(entry)),
                byAge.splice(byAge.size(), 0, List.of(entry)), nextNumber + 1);
        }
        Entry<K, V> entry = new Entry<>(key, value, byKey.get(found).number);
        return new PersistentMap<>(byKey.splice(found, 1, List.of(entry)),
            byAge.splice(placeByAge(entry.number), 1, List.of(entry)), nextNumber);
    }

    /** Returns a map without the key. */
    public PersistentMap<K, V> without(Object key) {
        int found = find(lowerBound(key), key);
        return found < 0 ? this : new PersistentMap<>(byKey.splice(found, 1, List.of()),
            byAge.splice(placeByAge(byKey.get(found).number), 1, List.of()), nextNumber);
    }

    @Override
    public int size() {
        return byKey.size();
    }

    @Override
    public boolean containsKey(Object key) {
        return find(lowerBound(key), key) >= 0;
    }

    @Override
    public V get(Object key) {
        int found = find(lowerBound(key), key);
        return found < 0 ? null : byKey.get(found).getValue();
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return new AbstractSet<>() {

            @Override
            public Iterator<Map.Entry<K, V>> iterator() {
                Iterator<Entry<K, V>> entries = byAge.iterator();
                return new Iterator<>() {

                    @Override
                    public boolean hasNext() {
                        return entries.hasNext();
                    }

                    @Override
                    public Map.Entry<K, V> next() {
                        return entries.next();
                    }
                };
            }

            @Override
            public int size() {
                return byAge.size();
            }
        };
    }

    /** Returns how many keys are looked at, one by one, to find that one: those of its hash that have no order. */
    public int countCollisions(Object key) {
        int hash = Objects.hashCode(key);
        int first = lowerBound(key);
        int i = first;
        while (i < byKey.size() && compare(byKey.get(i), hash, key) == 0) {
            i++;
        }
        return i - first;
    }

    private int lowerBound(Object key) {
        int hash = Objects.hashCode(key);
        int low = 0;
        int high = byKey.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(byKey.get(middle), hash, key) < 0) {
                low = middle + 1;
            }
            else {
                high = middle;
            }
        }
        return low;
    }

    private int find(int lowerBound, Object key) {
        int hash = Objects.hashCode(key);
        for (int i = lowerBound; i < byKey.size() && compare(byKey.get(i), hash, key) == 0; i++) {
            if (Objects.equals(byKey.get(i).getKey(), key)) {
                return i;
            }
        }
        return -1;
    }

    /** By hash; among equal ones by order where there is one, as hashes can be made equal on purpose. */
    @SuppressWarnings("unchecked")
    private static int compare(Entry<?, ?> entry, int hash, Object key) {
        if (entry.hash != hash) {
            return Integer.compare(entry.hash, hash);
        }
        Object other = entry.getKey();
        boolean isOrdered = key != null && ORDERED.get(key.getClass());
        if (isOrdered != (other != null && ORDERED.get(other.getClass()))) {
            return isOrdered ? 1 : -1;
        }
        if (!isOrdered) {
            return 0;
        }
        return other.getClass() == key.getClass() ? ((Comparable<Object>) other).compareTo(key)
            : other.getClass().getName().compareTo(key.getClass().getName());
    }

    private static boolean isComparedWithItself(Class<?> type) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            for (Type each : c.getGenericInterfaces()) {
                if (each instanceof ParameterizedType p && p.getRawType() == Comparable.class) {
                    Type with = p.getActualTypeArguments()[0];
                    return with instanceof Class<?> other && other.isAssignableFrom(type) || type.isEnum() || c == Enum.class;
                }
            }
        }
        return false;
    }

    private int placeByAge(long number) {
        int low = 0;
        int high = byAge.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (byAge.get(middle).number < number) {
                low = middle + 1;
            }
            else {
                high = middle;
            }
        }
        return low;
    }
}
