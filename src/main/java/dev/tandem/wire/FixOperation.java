package dev.tandem.wire;

import java.util.List;
import java.util.function.IntSupplier;

/**
 * Answers a browser's sets of a property with the server's value; see "Who wins" in {@code docs/protocol.md}. There is
 * one for all that came in one turn: the browser heeds the answer to its last set only, and a short set may have a long
 * answer.
 */
public final class FixOperation implements Operation {

    private final PropertyTarget target;
    private final IntSupplier rounds;
    private int round;
    private Object value;
    private long sequence;
    private Refusal refusal;
    private String json;

    FixOperation(PropertyTarget target, IntSupplier rounds) {
        this.target = target;
        this.rounds = rounds;
    }

    /**
     * Sets the answer.
     *
     * @param newSequence number of the browser's frame that is answered
     * @param newRefusal {@code null} when the value was not refused
     */
    public void answer(Object newValue, long newSequence, Refusal newRefusal) {
        setValue(newValue);
        sequence = newSequence;
        refusal = newRefusal;
    }

    /** The server has set something else in the same turn. */
    public void setValue(Object newValue) {
        value = newValue;
        round = Math.max(round, rounds.getAsInt());
    }

    /** Returns the value to be sent. */
    public Object getValue() {
        return value;
    }

    /** Takes the value as it is at the end of the turn. */
    public void setJson(String json) {
        this.json = json;
        value = null;
    }

    @Override
    public void write(StringBuilder out) {
        out.append("[\"").append(WireNames.OP_FIX).append("\",\"").append(target.getModelId()).append("\",\"")
            .append(target.getPropertyName()).append("\",").append(json).append(',').append(sequence);
        if (refusal != null) {
            refusal.write(out);
        }
        out.append(']');
    }

    @Override
    public int round() {
        return round;
    }

    /**
     * Of answers that wait for a slow browser it heeds the last only, as it has set the property again before that. A set
     * of the server's is none of them. In a list or map, patches between answers may need each.
     */
    @Override
    public Object coalescingKey() {
        return target.isPatched() ? null : List.of(target);
    }

    @Override
    public int weight() {
        return json.length();
    }
}
