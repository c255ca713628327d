package dev.tandem.sync;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

import dev.tandem.metamodel.ModelDescriptor;

/**
 * The models of one session by id. It holds them weakly, so that a model that nobody refers to is collected. Used inside
 * the session's turn.
 */
final class ModelTable {

    private final Map<String, Entry> entries = new LinkedHashMap<>(4);
    private final List<Entry> withAttributes = new ArrayList<>(2);
    private final GivenIds given = new GivenIds();
    private final ReferenceQueue<ModelCore> collected = new ReferenceQueue<>();
    private boolean stale;

    /** What is left of a model that has been collected. */
    private static final class Entry extends WeakReference<ModelCore> {

        private final String id;
        private final ModelDescriptor descriptor;
        private final Runnable release;
        private boolean removed;

        Entry(ModelCore core, ReferenceQueue<ModelCore> queue) {
            super(core, queue);
            id = core.getId();
            descriptor = core.getDescriptor();
            release = core.getRelease();
        }

        boolean mayHoldModels() {
            return !descriptor.attributes().isEmpty() || !descriptor.modelHolders().isEmpty();
        }
    }

    String nextId(String simpleName) {
        return given.next(simpleName);
    }

    /** Tells whether one id only has been given yet. */
    boolean isFirst() {
        return given.count() == 1;
    }

    /** Tells whether that is, or once was, the id of a model of this session. */
    boolean wasGiven(String id) {
        return given.contains(id);
    }

    /** Returns the ids that have been given. */
    GivenIds getGiven() {
        return given;
    }

    synchronized void add(ModelCore core) {
        Entry entry = new Entry(core, collected);
        entries.put(core.getId(), entry);
        if (!entry.descriptor.attributes().isEmpty()) {
            withAttributes.add(entry);
        }
    }

    /** Returns the live model with that id, or {@code null}. Any thread. */
    synchronized ModelCore get(String id) {
        Entry entry = entries.get(id);
        return entry == null ? null : entry.get();
    }

    /** Returns the number of live models. Any thread. */
    synchronized int size() {
        return entries.size();
    }

    /** Returns whether it was there. */
    synchronized boolean remove(String id) {
        Entry entry = entries.remove(id);
        if (entry == null) {
            return false;
        }
        entry.removed = true;
        stale = true;
        return true;
    }

    /** Forgets all models. */
    synchronized void clear() {
        entries.clear();
        withAttributes.clear();
    }

    /**
     * Reports the models that have been collected, once each.
     *
     * @param ids told the model's id
     * @param releases told what gives back what was made for it, when there is anything
     */
    void forCollected(Consumer<String> ids, Consumer<Runnable> releases) {
        Entry entry;
        while ((entry = (Entry) collected.poll()) != null) {
            // One that was disposed before it was collected is known to be gone.
            if (remove(entry.id)) {
                ids.accept(entry.id);
                if (entry.release != null) {
                    releases.accept(entry.release);
                }
            }
        }
    }

    /** Reports the live models that can hold others in fields. */
    void forModelsWithAttributes(Consumer<ModelCore> consumer) {
        if (stale) {
            stale = false;
            withAttributes.removeIf(entry -> entry.removed);
        }
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
        live(Entry::mayHoldModels).forEach(consumer);
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
