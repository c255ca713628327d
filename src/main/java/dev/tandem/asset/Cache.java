package dev.tandem.asset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Keeps what was asked for last. Values are made outside the lock: two threads may make the same one at once, and all
 * get the one that was there first.
 */
final class Cache<K, V> {

    private final Map<K, V> entries;

    Cache(int capacity) {
        entries = new LinkedHashMap<>(16, 0.75f, true) {

            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > capacity;
            }
        };
    }

    V get(K key) {
        synchronized (entries) {
            return entries.get(key);
        }
    }

    V get(K key, Function<? super K, ? extends V> maker) {
        V value = get(key);
        return value != null ? value : putIfAbsent(key, maker.apply(key));
    }

    List<V> getAll() {
        synchronized (entries) {
            return List.copyOf(entries.values());
        }
    }

    V putIfAbsent(K key, V value) {
        synchronized (entries) {
            V present = entries.putIfAbsent(key, value);
            return present != null ? present : value;
        }
    }
}
