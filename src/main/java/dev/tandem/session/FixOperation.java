package dev.tandem.session;

import java.util.List;

import dev.tandem.wire.Operation;
import dev.tandem.wire.WireNames;

/**
 * Answers a browser's sets of a property with the server's value; see "Who wins" in {@code docs/protocol.md}. There is one
 * for all that came in one turn: the browser heeds the answer to its last set only, and a short set may have a long answer.
 */
final class FixOperation implements Operation {

    private final PropertySync sync;
    private Object value;
    private long sequence;
    private Refusal refusal;
    private String json;

    FixOperation(PropertySync sync) {
        this.sync = sync;
    }

    void answer(Object newValue, long newSequence, Refusal newRefusal) {
        value = newValue;
        sequence = newSequence;
        refusal = newRefusal;
    }

    /** The server has set something else in the same turn. */
    void setValue(Object newValue) {
        value = newValue;
    }

    /** Returns the value to be sent. */
    Object getValue() {
        return value;
    }

    /** Takes the value as it is at the end of the turn. */
    void setJson(String json) {
        this.json = json;
        value = null;
    }

    @Override
    public void write(StringBuilder out) {
        out.append("[\"").append(WireNames.OP_FIX).append("\",\"").append(sync.core.getId()).append("\",\"")
            .append(sync.plan.name()).append("\",").append(json).append(',').append(sequence);
        if (refusal != null) {
            refusal.write(out);
        }
        out.append(']');
    }

    /** Of answers that wait for a slow browser it heeds the last only; in a list, patches between them need the others. */
    @Override
    public Object coalescingKey() {
        return sync.plan.kind() == null ? List.of(sync) : null;
    }

    @Override
    public int weight() {
        return json.length();
    }
}
