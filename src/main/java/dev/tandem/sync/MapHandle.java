package dev.tandem.sync;

import java.util.Map;
import java.util.function.UnaryOperator;

import dev.tandem.MapProperty;
import dev.tandem.event.Edit;
import dev.tandem.event.PersistentMap;

/** What the field of a map property holds. */
final class MapHandle<K, V> extends PropertyHandle<Map<K, V>> implements MapProperty<K, V> {

    MapHandle(ModelCore core, Map<K, V> initial, UnaryOperator<Map<K, V>> validator) {
        super(core, PersistentMap.copyOf(initial), validator, true);
    }

    @Override
    UnaryOperator<Map<K, V>> getSnapshot() {
        return PersistentMap::copyOf;
    }

    @Override
    public int size() {
        return get().size();
    }

    @Override
    public V get(K key) {
        return get().get(key);
    }

    @Override
    public boolean containsKey(K key) {
        return get().containsKey(key);
    }

    @Override
    public V put(K key, V value) {
        V former = get(key);
        getCore().edit(bound(), Edit.put(get(), key, value));
        return former;
    }

    @Override
    public void putAll(Map<? extends K, ? extends V> entries) {
        entries.forEach(this::put);
    }

    @Override
    public V remove(K key) {
        V former = get(key);
        getCore().edit(bound(), Edit.remove(get(), key));
        return former;
    }

    @Override
    public void clear() {
        set(Map.of());
    }
}
