package dev.tandem.monitor;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

import dev.tandem.Model;
import dev.tandem.Secret;

/**
 * Values of properties as people read them, shortened. Of classes that it does not know it tells the name only: their
 * {@code toString} might take long, and tell what is secret.
 */
final class ValueText {

    private static final int MAX_LENGTH = 300;
    private static final int MAX_DEPTH = 6;

    private final StringBuilder out = new StringBuilder();

    private ValueText() {
    }

    static String of(Object value) {
        ValueText text = new ValueText();
        text.add(value, 0);
        return text.isFull() ? text.out.substring(0, MAX_LENGTH) + "…" : text.out.toString();
    }

    private boolean isFull() {
        return out.length() > MAX_LENGTH;
    }

    private void add(Object value, int depth) {
        if (isFull()) {
            return;
        }
        if (value == null || value instanceof Number && value.getClass().getName().startsWith("java.")
            || value instanceof Boolean || value instanceof Character) {
            out.append(value);
        }
        else if (value instanceof String text) {
            out.append('"').append(text, 0, Math.min(text.length(), MAX_LENGTH)).append('"');
        }
        else if (value instanceof Enum<?> constant) {
            out.append(constant.name());
        }
        else if (value instanceof Model model) {
            out.append(model.getId());
        }
        else if (value instanceof TemporalAccessor && value.getClass().getName().startsWith("java.time.")) {
            out.append(value);
        }
        else {
            addStructure(value, depth);
        }
    }

    private void addStructure(Object value, int depth) {
        if (depth >= MAX_DEPTH) {
            out.append('…');
        }
        else if (value instanceof Optional<?> optional) {
            add(optional.orElse(null), depth + 1);
        }
        else if (value instanceof Collection<?> items) {
            addAll('[', items.iterator(), depth, ']');
        }
        else if (value instanceof Map<?, ?> map) {
            addAll('{', map.entrySet().iterator(), depth, '}');
        }
        else if (value instanceof Map.Entry<?, ?> entry) {
            add(entry.getKey(), depth + 1);
            out.append(": ");
            addNamed(String.valueOf(entry.getKey() instanceof String name ? name : ""), entry.getValue(), depth + 1);
        }
        else if (value.getClass().isArray()) {
            addArray(value, depth);
        }
        else if (value instanceof Record record) {
            addRecord(record, depth);
        }
        else {
            out.append(value.getClass().getSimpleName()).append("(…)");
        }
    }

    private void addAll(char open, Iterator<?> items, int depth, char close) {
        out.append(open);
        for (boolean first = true; items.hasNext() && !isFull(); first = false) {
            out.append(first ? "" : ", ");
            add(items.next(), depth + 1);
        }
        out.append(close);
    }

    private void addArray(Object array, int depth) {
        out.append('[');
        for (int i = 0; i < Array.getLength(array) && !isFull(); i++) {
            out.append(i == 0 ? "" : ", ");
            add(Array.get(array, i), depth + 1);
        }
        out.append(']');
    }

    private void addRecord(Record record, int depth) {
        out.append(record.getClass().getSimpleName()).append('(');
        boolean first = true;
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            out.append(first ? "" : ", ").append(component.getName()).append(": ");
            if (component.isAnnotationPresent(Secret.class)) {
                out.append(Secrets.MASK);
            }
            else {
                addNamed(component.getName(), component(record, component), depth + 1);
            }
            first = false;
        }
        out.append(')');
    }

    private static Object component(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        }
        catch (ReflectiveOperationException | RuntimeException e) {
            return "?";
        }
    }

    private void addNamed(String name, Object value, int depth) {
        if (Secrets.isSecretName(name)) {
            out.append(Secrets.MASK);
        }
        else {
            add(value, depth);
        }
    }
}
