package dev.tandem.session;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The models of one session by id. It holds them weakly, so that a model that nobody refers to is collected; a new one
 * is guarded for some round trips, as its place may be still to be found. Used inside the session's turn.
 */
final class ModelTable {

    private static final int GUARDED_TRIPS = 4;

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<Entry> withAttributes = new ArrayList<>(2);
    private final ReferenceQueue<ModelCore> collected = new ReferenceQueue<>();
    private final Deque<Guard> guards = new ArrayDeque<>();
    private int lastNumber;
    private int trips;

    private static final class Entry extends WeakReference<ModelCore> {

        private final String id;
        private final boolean hasAttributes;
        private final boolean holdsModels;

        Entry(ModelCore core, ReferenceQueue<ModelCore> queue) {
            super(core, queue);
            id = core.getId();
            hasAttributes = !core.getPlan().attributes().isEmpty();
            holdsModels = hasAttributes || !core.getPlan().modelHolders().isEmpty();
        }
    }

    private record Guard(ModelCore core, int untilTrip) {
    }

    String nextId(String simpleName) {
        return simpleName + ++lastNumber;
    }

    synchronized void add(ModelCore core) {
        Entry entry = new Entry(core, collected);
        entries.put(core.getId(), entry);
        if (entry.hasAttributes) {
            withAttributes.add(entry);
        }
        guards.add(new Guard(core, trips + GUARDED_TRIPS));
    }

    /** Returns the live model with that id, or {@code null}. Any thread. */
    synchronized ModelCore get(String id) {
        Entry entry = entries.get(id);
        return entry == null ? null : entry.get();
    }

    synchronized void remove(String id) {
        Entry entry = entries.remove(id);
        if (entry != null && entry.hasAttributes) {
            withAttributes.remove(entry);
        }
    }

    /** Called when a message has gone to the browser and come back. */
    void countTrip() {
        trips++;
        while (!guards.isEmpty() && guards.peek().untilTrip <= trips) {
            guards.poll();
        }
    }

    /** Reports the ids of models that have been collected, once each. */
    void forCollected(Consumer<String> consumer) {
        Entry entry;
        while ((entry = (Entry) collected.poll()) != null) {
            remove(entry.id);
            consumer.accept(entry.id);
        }
    }

    /** Reports the live models that can hold others in fields. */
    void forModelsWithAttributes(Consumer<ModelCore> consumer) {
        // Called in each turn, and may be called back: no iterator, no copy.
        for (int i = 0; i < withAttributes.size(); i++) {
            ModelCore core = withAttributes.get(i).get();
            if (core != null) {
                consumer.accept(core);
            }
        }
    }

    /** Reports the live models that can hold others in fields or properties. */
    void forModelHolders(Consumer<ModelCore> consumer) {
        live(entry -> entry.holdsModels).forEach(consumer);
    }

    /** Returns the live models, oldest first. */
    List<ModelCore> getAll() {
        return live(entry -> true);
    }

    private synchronized List<ModelCore> live(Predicate<Entry> condition) {
        List<ModelCore> live = new ArrayList<>();
        for (Entry entry : entries.values()) {
            ModelCore core = condition.test(entry) ? entry.get() : null;
            if (core != null) {
                live.add(core);
            }
        }
        return live;
    }
}
