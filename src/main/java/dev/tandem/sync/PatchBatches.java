package dev.tandem.sync;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import dev.tandem.event.Edit;
import dev.tandem.event.PropertyNode;

/**
 * The patches of one frame that wait to be validated together, by property: a validator looks at the whole list, so
 * that it is asked once for all of them, and not once for each. Used inside the session's turn.
 */
final class PatchBatches {

    /** Elements of lists and maps that validators may have looked at for patches of one frame. */
    private static final long MAX_VALIDATED = 10_000_000;

    private final Map<PropertySync, Batch<?>> batches = new LinkedHashMap<>(4);
    private long validated;

    /** Patches of one property, each made for what the one before has made. */
    record Batch<T>(PropertyNode<T> property, List<Edit<T>> edits) {

        T value() {
            return edits.get(edits.size() - 1).value();
        }
    }

    /** Called before the first operation of a frame. */
    void beginFrame() {
        validated = 0;
    }

    /** Tells whether the patches of a property are to wait for each other. */
    static boolean isFor(PropertyNode<?> property, PropertySync sync) {
        return property.isValidated() || sync.descriptor.check() != null;
    }

    /** Returns the value that the next patch of a property is made for. */
    @SuppressWarnings("unchecked")
    <T> T valueOf(PropertyNode<T> property, PropertySync sync) {
        Batch<T> batch = (Batch<T>) batches.get(sync);
        return batch == null ? property.get() : batch.value();
    }

    /** Adds a patch; returns false when validators have done enough for this frame. */
    @SuppressWarnings("unchecked")
    <T> boolean add(PropertyNode<T> property, PropertySync sync, Edit<T> edit) {
        if (validated > MAX_VALIDATED) {
            return false;
        }
        ((Batch<T>) batches.computeIfAbsent(sync, key -> new Batch<>(property, new ArrayList<>(4)))).edits().add(edit);
        return true;
    }

    /** Hands over what waits for one property. */
    void flush(PropertySync sync, Consumer<Batch<?>> consumer) {
        Batch<?> batch = batches.remove(sync);
        if (batch != null) {
            validated += PatchReader.sizeOf(batch.value());
            consumer.accept(batch);
        }
    }

    /** Hands over all that waits, in the order of the first patch of each property. */
    void flush(Consumer<Batch<?>> consumer) {
        while (!batches.isEmpty()) {
            flush(batches.keySet().iterator().next(), consumer);
        }
    }
}
