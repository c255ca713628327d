package dev.tandem.session;

import java.util.Collections;
import java.util.function.Function;

import dev.tandem.Change;
import dev.tandem.event.Edit;
import dev.tandem.wire.Operation;
import dev.tandem.wire.WireNames;

/**
 * The server has changed a list or map in place.
 *
 * @param base number of the browser's last frame whose changes are in the value that was changed
 * @param isAnswer whether it was changed in the turn that took a change of the browser's
 * @param patch kind and arguments as JSON
 * @param value the whole list or map after the change
 * @param toJson writes the whole value
 */
record PatchOperation(PropertySync sync, long base, boolean isAnswer, String patch, Object value, Function<Object, String> toJson)
    implements Operation {

    @Override
    public void write(StringBuilder out) {
        out.append("[\"").append(isAnswer ? WireNames.OP_AMEND : WireNames.OP_PATCH).append("\",\"").append(sync.core.getId()).append("\",\"")
            .append(sync.plan.name()).append("\",").append(base).append(',').append(patch).append(']');
    }

    @Override
    public Object coalescingKey() {
        return sync;
    }

    @Override
    public Operation coalesced() {
        return new SetOperation(sync, null, toJson.apply(value), null);
    }

    @Override
    public int weight() {
        return patch.length();
    }

    /** Returns kind and arguments of a change, see "Patches" in {@code docs/protocol.md}. */
    static String write(Edit<?> edit, Function<Object, String> toJson) {
        Change change = edit.change();
        if (change.index() < 0) {
            return change.added().isEmpty()
                ? '"' + WireNames.PATCH_REMOVE + "\"," + toJson.apply(Collections.singletonMap(change.key(), null))
                : '"' + WireNames.PATCH_PUT + "\"," + toJson.apply(Collections.singletonMap(change.key(), change.added().get(0)));
        }
        if (change.kind() == Change.Kind.MOVE) {
            return '"' + WireNames.PATCH_MOVE + "\"," + change.index() + ',' + change.to();
        }
        return '"' + WireNames.PATCH_SPLICE + "\"," + change.index() + ',' + change.removed().size() + ','
            + toJson.apply(change.added());
    }
}
