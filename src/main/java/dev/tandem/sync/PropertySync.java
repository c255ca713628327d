package dev.tandem.sync;

import dev.tandem.event.PropertyNode;
import dev.tandem.metamodel.PropertyDescriptor;
import dev.tandem.metamodel.PropertyKind;
import dev.tandem.wire.PropertyTarget;

/** What one property of one model needs to stay equal on both sides; attached to its node. */
final class PropertySync implements PropertyTarget {

    /** Set in the turn that is running: no browser can know it yet. */
    static final long THIS_TURN = Long.MAX_VALUE;

    final ModelCore core;
    final PropertyDescriptor descriptor;

    /** Number of the frame that carries the last value that the server has set by itself; 0 when there is none. */
    long setSequence;

    /** Number of the frame that carries the last correction; 0 when the browser's value is the same again anyway. */
    long fixSequence;

    /** Number of the browser's frame that the property has last taken a change from, and the turn in which it did. */
    long takenFrom;
    long takenIn = -1;

    /** The next value as JSON, from the check before the change to the change; only for values that can change. */
    String nextJson;

    /** What the value was as JSON when it was set, for values that can change since; else {@code null}. */
    Object print;

    /** Patches of the browser's frame with that number. */
    private long patchesOf;
    private int patches;

    PropertySync(ModelCore core, PropertyDescriptor descriptor) {
        this.core = core;
        this.descriptor = descriptor;
    }

    /** Returns that of a property. */
    static PropertySync of(PropertyNode<?> property) {
        return (PropertySync) property.getAttachment();
    }

    @Override
    public String getModelId() {
        return core.getId();
    }

    @Override
    public String getPropertyName() {
        return descriptor.name();
    }

    @Override
    public boolean isPatched() {
        return descriptor.kind() != PropertyKind.VALUE;
    }

    /** Called at the end of the turn, when the frame is known that carries what was set in it. */
    void carriedBy(long sequence) {
        if (setSequence == THIS_TURN) {
            setSequence = sequence;
        }
        if (fixSequence == THIS_TURN) {
            fixSequence = sequence;
        }
    }

    /** Counts a patch of a frame of the browser's; returns how many it has had. */
    int countPatch(long sequence) {
        if (patchesOf != sequence) {
            patchesOf = sequence;
            patches = 0;
        }
        return ++patches;
    }

    /** Returns what the property is called in the log. */
    String getName() {
        return core.getId() + "." + descriptor.name();
    }
}
