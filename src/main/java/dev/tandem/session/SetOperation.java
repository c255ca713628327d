package dev.tandem.session;

import dev.tandem.wire.Operation;
import dev.tandem.wire.ValueWriter;
import dev.tandem.wire.WireNames;

/**
 * The server has set a property.
 *
 * @param value the value, when it cannot change
 * @param json the value as it was written when it was set, when it can
 */
record SetOperation(PropertySync sync, Object value, String json, ValueWriter writer) implements Operation {

    @Override
    public void write(StringBuilder out) {
        out.append("[\"").append(WireNames.OP_SET).append("\",\"").append(sync.core.getId()).append("\",\"")
            .append(sync.plan.name()).append("\",");
        if (json != null) {
            out.append(json);
        }
        else {
            writer.write(out, value, null);
        }
        out.append(']');
    }

    @Override
    public Object coalescingKey() {
        return sync;
    }

    @Override
    public int weight() {
        if (json != null) {
            return json.length();
        }
        // A text that has been replaced meanwhile is held by nothing else.
        return value instanceof String text ? text.length() : 0;
    }
}
