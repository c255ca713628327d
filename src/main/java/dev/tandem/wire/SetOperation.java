package dev.tandem.wire;

/**
 * The server has set a property.
 *
 * @param value the value, when it cannot change
 * @param json the value as it was written when it was set, when it can
 * @param round see {@link Operation#round()}
 */
record SetOperation(PropertyTarget target, Object value, String json, ValueWriter writer, int round)
    implements Operation {

    @Override
    public void write(StringBuilder out) {
        out.append("[\"").append(WireNames.OP_SET).append("\",\"").append(target.getModelId()).append("\",\"")
            .append(target.getPropertyName()).append("\",");
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
        return target;
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
