package dev.tandem.wire;

import java.util.Collections;
import java.util.function.Function;

import dev.tandem.Change;

/**
 * The server has changed a list or map in place.
 *
 * @param name {@code patch}, or {@code amend} for one that was changed in the turn that took a change of the browser's
 * @param base number of the browser's last frame whose changes are in the value that was changed
 * @param patch kind and arguments as JSON
 * @param value the whole list or map after the change
 * @param toJson writes the whole value
 * @param round see {@link Operation#round()}
 */
record PatchOperation(PropertyTarget target, String name, long base, String patch, Object value,
    Function<Object, String> toJson, int round) implements Operation {

    @Override
    public void write(StringBuilder out) {
        out.append("[\"").append(name).append("\",\"").append(target.getModelId()).append("\",\"")
            .append(target.getPropertyName()).append("\",").append(base).append(',').append(patch).append(']');
    }

    @Override
    public Object coalescingKey() {
        return target;
    }

    @Override
    public Operation coalesced() {
        return new SetOperation(target, null, toJson.apply(value), null, round);
    }

    @Override
    public int weight() {
        return patch.length();
    }

    /** Returns kind and arguments of a change, see "Patches" in {@code docs/protocol.md}. */
    static String write(Change change, Function<Object, String> toJson) {
        if (change.index() < 0) {
            Object key = change.key();
            return change.added().isEmpty()
                ? '"' + WireNames.PATCH_REMOVE + "\"," + toJson.apply(Collections.singletonMap(key, null))
                : '"' + WireNames.PATCH_PUT + "\"," + toJson.apply(Collections.singletonMap(key, change.added().get(0)));
        }
        if (change.kind() == Change.Kind.MOVE) {
            return '"' + WireNames.PATCH_MOVE + "\"," + change.index() + ',' + change.to();
        }
        return '"' + WireNames.PATCH_SPLICE + "\"," + change.index() + ',' + change.removed().size() + ','
            + toJson.apply(change.added());
    }
}
