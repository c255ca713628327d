package dev.tandem.wire;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

import dev.tandem.Model;

/**
 * Writes values as {@code docs/protocol.md} says: scalars, records, enums, lists, maps, bytes and models itself,
 * everything else through JSON-B. Stateless; any thread.
 */
public final class ValueWriter {

    private static final long SAFE_INTEGER = (1L << 53) - 1;

    /** What a browser sends back must pass {@link FrameReader}, whose limit counts the frame and the operation too. */
    private static final int MAX_DEPTH = 60;

    private final JsonbValues jsonb;
    private final MapKeys keys;
    private final RecordShape.Cache shapes = new RecordShape.Cache();

    ValueWriter(JsonbValues jsonb) {
        this.jsonb = jsonb;
        keys = new MapKeys(jsonb);
    }

    /** Tells whether a value can neither change nor fail to be written, so that it may be written later. */
    public boolean isImmutable(Object value) {
        return value == null || (value instanceof String || value instanceof Boolean || value instanceof Double
            || value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte
            || value instanceof Float || value instanceof Character || value instanceof Enum)
            && !jsonb.isCustomized(value.getClass());
    }

    /** Tells whether two records of one class have components that are alike. */
    public boolean areAlike(Object a, Object b, BiPredicate<Object, Object> components) {
        if (a.getClass() != b.getClass()) {
            return false;
        }
        RecordShape shape = shapes.of(a.getClass());
        return IntStream.range(0, shape.size()).allMatch(i -> components.test(shape.get(a, i), shape.get(b, i)));
    }

    /**
     * Appends a value.
     *
     * @throws IllegalArgumentException when it cannot be written, or refers to a model of another session
     */
    public void write(StringBuilder out, Object value, References references) {
        write(out, value, references, 0);
    }

    private void write(StringBuilder out, Object value, References references, int depth) {
        if (value == null) {
            out.append("null");
        }
        else if (jsonb.isCustomized(value.getClass())) {
            jsonb.write(out, value);
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
            writeStructure(out, value, references, depth + 1);
        }
    }

    private void writeNumber(StringBuilder out, Number number) {
        if (number instanceof Double || number instanceof Float) {
            writeDouble(out, number);
        }
        else if (number instanceof Integer || number instanceof Short || number instanceof Byte) {
            out.append(number.intValue());
        }
        else if (number instanceof Long) {
            writeLong(out, number.longValue());
        }
        else if (number instanceof BigInteger integer) {
            JsonText.integer(out, integer);
        }
        else if (number instanceof BigDecimal) {
            JsonText.string(out, number.toString());
        }
        else {
            jsonb.write(out, number);
        }
    }

    private static void writeLong(StringBuilder out, long value) {
        if (value > SAFE_INTEGER || value < -SAFE_INTEGER) {
            JsonText.special(out, WireNames.SPECIAL_LONG, Long.toString(value));
        }
        else {
            out.append(value);
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

    private void writeStructure(StringBuilder out, Object value, References references, int depth) {
        if (depth > MAX_DEPTH) {
            throw Messages.tooDeep(MAX_DEPTH);
        }
        if (value instanceof Collection<?> items) {
            char separator = '[';
            for (Object item : items) {
                out.append(separator);
                write(out, item, references, depth);
                separator = ',';
            }
            out.append(separator == '[' ? "[]" : "]");
        }
        else if (value instanceof Map<?, ?> map) {
            writeMap(out, map, references, depth);
        }
        else if (value instanceof Record) {
            writeRecord(out, value, references, depth);
        }
        else if (value instanceof Optional<?> optional) {
            write(out, optional.orElse(null), references, depth);
        }
        else if (OptionalNumbers.isOptional(value)) {
            write(out, OptionalNumbers.unwrap(value), references, depth);
        }
        else if (value instanceof Character c) {
            JsonText.string(out, c.toString());
        }
        else if (value instanceof byte[] bytes) {
            JsonText.special(out, WireNames.SPECIAL_BYTES, Base64.getEncoder().encodeToString(bytes));
        }
        else if (value.getClass().isArray()) {
            writeArray(out, value, references, depth);
        }
        else {
            writeOther(out, value);
        }
    }

    private void writeOther(StringBuilder out, Object value) {
        String time = TimeText.of(value);
        if (time != null) {
            JsonText.string(out, time);
        }
        else {
            jsonb.write(out, value);
        }
    }

    private void writeMap(StringBuilder out, Map<?, ?> map, References references, int depth) {
        if (!keys.areNames(map.keySet())) {
            writePairs(out, map, references, depth + 2);
            return;
        }
        char separator = '{';
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            JsonText.key(out.append(separator), keys.name(entry.getKey()));
            write(out, entry.getValue(), references, depth);
            separator = ',';
        }
        out.append(separator == '{' ? "{}" : "}");
    }

    private void writePairs(StringBuilder out, Map<?, ?> map, References references, int depth) {
        out.append("{\"$\":\"map\",\"v\":");
        char separator = '[';
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            String name = keys.name(entry.getKey());
            write(out.append(separator).append('['), name != null ? name : entry.getKey(), references, depth);
            write(out.append(','), entry.getValue(), references, depth);
            out.append(']');
            separator = ',';
        }
        out.append("]}");
    }

    private void writeRecord(StringBuilder out, Object value, References references, int depth) {
        RecordShape shape = shapes.of(value.getClass());
        char separator = '{';
        if (!shape.getTags().isEmpty()) {
            out.append(separator).append(shape.getTags());
            separator = ',';
        }
        for (int i = 0; i < shape.size(); i++) {
            out.append(separator).append(shape.quotedKey(i)).append(':');
            write(out, shape.get(value, i), references, depth);
            separator = ',';
        }
        out.append(separator == '{' ? "{}" : "}");
    }

    private void writeArray(StringBuilder out, Object array, References references, int depth) {
        out.append('[');
        int length = Array.getLength(array);
        for (int i = 0; i < length; i++) {
            if (i > 0) {
                out.append(',');
            }
            write(out, Array.get(array, i), references, depth);
        }
        out.append(']');
    }
}
