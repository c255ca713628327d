package dev.tandem.wire;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import dev.tandem.Model;
import jakarta.json.bind.Jsonb;

/**
 * Writes values as {@code docs/protocol.md} says: scalars, records, enums, lists, maps and models itself, everything
 * else through JSON-B. Stateless; any thread.
 */
public final class ValueWriter {

    private static final long SAFE_INTEGER = (1L << 53) - 1;

    private final Jsonb jsonb;
    private final RecordShapes shapes = new RecordShapes();

    public ValueWriter(Jsonb jsonb) {
        this.jsonb = jsonb;
    }

    /** Tells whether a value can neither change nor fail to be written, so that it may be written later. */
    public static boolean isImmutable(Object value) {
        return value == null || value instanceof String || value instanceof Boolean || value instanceof Enum
            || value instanceof Double || value instanceof Integer || value instanceof Long || value instanceof Short
            || value instanceof Byte || value instanceof Float || value instanceof Character;
    }

    /**
     * Appends a value.
     *
     * @throws IllegalArgumentException when it cannot be written, or refers to a model of another session
     */
    public void write(StringBuilder out, Object value, References references) {
        if (value == null) {
            out.append("null");
        }
        else if (value instanceof String text) {
            JsonText.string(out, text);
        }
        else if (value instanceof Number number) {
            writeNumber(out, number);
        }
        else if (value instanceof Boolean flag) {
            out.append(flag.booleanValue());
        }
        else if (value instanceof Enum<?> constant) {
            JsonText.string(out, constant.name());
        }
        else if (value instanceof Model model) {
            out.append("{\"$\":\"model\",\"id\":");
            JsonText.string(out, references.idOf(model)).append('}');
        }
        else {
            writeStructure(out, value, references);
        }
    }

    private void writeNumber(StringBuilder out, Number number) {
        if (number instanceof Double || number instanceof Float) {
            writeDouble(out, number);
        }
        else if (number instanceof Integer || number instanceof Short || number instanceof Byte) {
            out.append(number.intValue());
        }
        else if (number instanceof Long && Math.abs(number.longValue()) <= SAFE_INTEGER
            && number.longValue() != Long.MIN_VALUE) {
            out.append(number.longValue());
        }
        else if (number instanceof Long || number instanceof BigInteger) {
            out.append("{\"$\":\"long\",\"v\":\"").append(number).append("\"}");
        }
        else if (number instanceof BigDecimal) {
            JsonText.string(out, number.toString());
        }
        else {
            writeByJsonb(out, number);
        }
    }

    private static void writeDouble(StringBuilder out, Number number) {
        double value = number.doubleValue();
        if (Double.isNaN(value)) {
            out.append("{\"$\":\"NaN\"}");
        }
        else if (Double.isInfinite(value)) {
            out.append(value > 0 ? "{\"$\":\"Infinity\"}" : "{\"$\":\"-Infinity\"}");
        }
        else if (value == 0 && 1 / value < 0) {
            out.append("{\"$\":\"-0\"}");
        }
        else if (number instanceof Float) {
            out.append(number.floatValue());
        }
        else {
            out.append(value);
        }
    }

    private void writeStructure(StringBuilder out, Object value, References references) {
        if (value instanceof Collection<?> items) {
            char separator = '[';
            for (Object item : items) {
                out.append(separator);
                write(out, item, references);
                separator = ',';
            }
            out.append(separator == '[' ? "[]" : "]");
        }
        else if (value instanceof Map<?, ?> map) {
            writeMap(out, map, references);
        }
        else if (value instanceof Record) {
            writeRecord(out, value, references);
        }
        else if (value instanceof Optional<?> optional) {
            write(out, optional.orElse(null), references);
        }
        else if (value instanceof Character c) {
            JsonText.string(out, c.toString());
        }
        else if (value.getClass().isArray()) {
            writeArray(out, value, references);
        }
        else {
            writeByJsonb(out, value);
        }
    }

    private void writeMap(StringBuilder out, Map<?, ?> map, References references) {
        char separator = '{';
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Object key = entry.getKey();
            String name = key instanceof Enum<?> constant ? constant.name() : String.valueOf(key);
            out.append(separator);
            JsonText.string(out, name.startsWith(WireNames.KEY_SPECIAL) ? WireNames.KEY_SPECIAL + name : name).append(':');
            write(out, entry.getValue(), references);
            separator = ',';
        }
        out.append(separator == '{' ? "{}" : "}");
    }

    private void writeRecord(StringBuilder out, Object value, References references) {
        RecordShape shape = shapes.of(value.getClass());
        char separator = '{';
        for (int i = 0; i < shape.size(); i++) {
            out.append(separator).append(shape.quotedName(i)).append(':');
            write(out, shape.get(value, i), references);
            separator = ',';
        }
        out.append(separator == '{' ? "{}" : "}");
    }

    private void writeArray(StringBuilder out, Object array, References references) {
        out.append('[');
        int length = Array.getLength(array);
        for (int i = 0; i < length; i++) {
            if (i > 0) {
                out.append(',');
            }
            write(out, Array.get(array, i), references);
        }
        out.append(']');
    }

    private void writeByJsonb(StringBuilder out, Object value) {
        String json;
        try {
            json = jsonb.toJson(value);
        }
        catch (RuntimeException e) {
            throw Messages.notSerializable(value, e);
        }
        out.append(json.replace("<", "\\u003c"));
    }
}
