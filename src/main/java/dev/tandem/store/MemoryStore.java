package dev.tandem.store;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

import dev.tandem.SessionStore;
import dev.tandem.StoredSession;

/** Keeps sessions in memory, as bytes: longer than they are connected, no longer than the application. Any thread. */
public final class MemoryStore implements SessionStore {

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final InstantSource clock;

    private record Entry(StoredSession stored, long end) {
    }

    public MemoryStore(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Optional<StoredSession> load(String key) {
        Entry entry = entries.get(key);
        return entry == null || isOver(entry) ? Optional.empty() : Optional.of(entry.stored);
    }

    @Override
    public boolean save(String key, long epoch, byte[] body, Duration keep) {
        Entry saved = new Entry(new StoredSession(epoch, body), clock.millis() + keep.toMillis());
        return entries.merge(key, saved, (old, made) -> old.stored.epoch() > epoch ? old : made) == saved;
    }

    @Override
    public OptionalLong claim(String key) {
        Entry claimed = entries.computeIfPresent(key, (same, old) -> isOver(old) ? null
            : new Entry(new StoredSession(old.stored.epoch() + 1, old.stored.body()), old.end));
        return claimed == null ? OptionalLong.empty() : OptionalLong.of(claimed.stored.epoch());
    }

    @Override
    public void remove(String key, long epoch) {
        entries.computeIfPresent(key, (same, old) -> old.stored.epoch() > epoch ? old : null);
    }

    @Override
    public void sweep() {
        entries.values().removeIf(this::isOver);
    }

    private boolean isOver(Entry entry) {
        return clock.millis() >= entry.end;
    }
}
