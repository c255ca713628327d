package dev.tandem.sync;

import java.util.IdentityHashMap;
import java.util.Map;

import dev.tandem.Model;
import dev.tandem.event.PropertyNode;

/**
 * The models disposed in this turn, as long as others may still hold them. Properties and fields forget them all in one
 * go, so that many models go as easily as one; who reads a property before does not see them. Used inside the session's
 * turn.
 */
final class DisposedModels {

    private final ModelTable models;
    private int count;
    private Model newest;
    private Map<PropertyNode<?>, Reading> readings = Map.of();

    /** The value of a property without the first so many disposed models. */
    private record Reading(Object original, Object pruned, int count) {
    }

    DisposedModels(ModelTable models) {
        this.models = models;
    }

    void add(Model model) {
        count++;
        newest = model;
    }

    boolean isPending() {
        return count > 0;
    }

    /** Returns the property's value without disposed models. */
    @SuppressWarnings("unchecked")
    <T> T read(PropertyNode<T> property) {
        T original = property.get();
        Reading last = lastReading(property);
        if (last == null || last.original != original) {
            last = new Reading(original, original, 0);
        }
        if (last.count < count) {
            Object pruned = last.count == count - 1 ? Pruning.prune(last.pruned, newest)
                : Pruning.prune(last.pruned);
            last = new Reading(original, pruned, count);
            readings.put(property, last);
        }
        return (T) last.pruned;
    }

    /**
     * Takes them out of a list or map that changes in place, before anybody reads or changes it; returns what is left.
     */
    <T> T remove(PropertyNode<T> property) {
        Reading last = lastReading(property);
        if (last == null || last.original != property.get() || last.count < count) {
            PruningInPlace.from(property);
            readings.put(property, new Reading(property.get(), null, count));
        }
        return property.get();
    }

    private Reading lastReading(PropertyNode<?> property) {
        if (readings.isEmpty()) {
            readings = new IdentityHashMap<>();
        }
        return readings.get(property);
    }

    /** Takes them out of the properties and fields of all models. */
    void forget() {
        if (isPending()) {
            count = 0;
            newest = null;
            readings = Map.of();
            models.forModelHolders(ModelCore::forgetDisposed);
        }
    }
}
