package dev.tandem.sync;

import java.util.List;
import java.util.Map;

import dev.tandem.event.Edit;
import dev.tandem.event.PersistentMap;
import dev.tandem.metamodel.PropertyKind;
import dev.tandem.wire.FrameReader;
import dev.tandem.wire.MapEntries;
import dev.tandem.wire.References;
import dev.tandem.wire.ValueReader;
import dev.tandem.wire.WireException;
import dev.tandem.wire.WireNames;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/**
 * Reads what a browser has changed in a list or map. Every place, size and type is checked before anything is made of
 * it.
 */
final class PatchReader {

    /** More elements come only from those who want to fill the heap. */
    static final int MAX_SIZE = 100_000;

    /** More of one hash would be searched one by one: see {@code Collisions}, which bounds whole values. */
    private static final int MAX_COLLISIONS = 200;

    private static final int KIND = 3;

    /** The browser did not know yet that a model has been disposed: no abuse. */
    static final class OfDisposedModel extends RuntimeException {

        private static final long serialVersionUID = 1;

        OfDisposedModel() {
            super("a model has been disposed");
        }
    }

    private PatchReader() {
    }

    /**
     * Returns what becomes of a value.
     *
     * @return {@code null} when it makes no difference
     * @throws WireException when the patch is not well formed, does not fit the value, or makes it too large
     */
    static Edit<?> read(JsonArray operation, PropertyKind kind, Object value, ValueReader reader,
        References references) {
        String name = FrameReader.text(operation, KIND);
        if (kind == PropertyKind.LIST && name.equals(WireNames.PATCH_SPLICE)) {
            return splice(operation, list(value), reader, references);
        }
        if (kind == PropertyKind.LIST && name.equals(WireNames.PATCH_MOVE)) {
            return move(operation, list(value));
        }
        if (kind == PropertyKind.MAP && name.equals(WireNames.PATCH_PUT)) {
            return put(operation, map(value), reader, references);
        }
        if (kind == PropertyKind.MAP && name.equals(WireNames.PATCH_REMOVE)) {
            return remove(operation, map(value), reader, references);
        }
        throw new WireException("no such kind of patch");
    }

    private static Edit<?> splice(JsonArray operation, List<Object> list, ValueReader reader, References references) {
        int index = number(operation, KIND + 1, list.size());
        int count = number(operation, KIND + 2, list.size() - index);
        if (!(FrameReader.value(operation, KIND + 3) instanceof JsonArray elements)) {
            throw new WireException("elements must be an array");
        }
        if (list.size() - count + elements.size() > MAX_SIZE) {
            throw new WireException("more than " + MAX_SIZE + " elements");
        }
        List<?> added = (List<?>) reader.read(elements, references);
        if (hasLost(elements, added)) {
            throw new OfDisposedModel();
        }
        return Edit.splice(list, index, count, added);
    }

    private static Edit<?> move(JsonArray operation, List<Object> list) {
        int last = list.size() - 1;
        return Edit.move(list, number(operation, KIND + 1, last), number(operation, KIND + 2, last));
    }

    private static Edit<?> put(JsonArray operation, Map<Object, Object> map, ValueReader reader,
        References references) {
        Map.Entry<?, ?> entry = entry(FrameReader.value(operation, KIND + 1), reader, references);
        if (map.size() >= MAX_SIZE && !map.containsKey(entry.getKey())) {
            throw new WireException("more than " + MAX_SIZE + " keys");
        }
        if (map instanceof PersistentMap<Object, Object> known
            && known.countCollisions(entry.getKey()) > MAX_COLLISIONS) {
            throw new WireException("more than " + MAX_COLLISIONS + " keys of one hash");
        }
        return Edit.put(map, entry.getKey(), entry.getValue());
    }

    private static Edit<?> remove(JsonArray operation, Map<Object, Object> map, ValueReader reader,
        References references) {
        if (!(FrameReader.value(operation, KIND + 1) instanceof JsonObject keys) || MapEntries.count(keys) > 1
            || MapEntries.count(keys) == 0) {
            throw new WireException("one key is needed");
        }
        return Edit.remove(map, entry(MapEntries.withoutValues(keys), reader, references).getKey());
    }

    private static Map.Entry<?, ?> entry(JsonValue json, ValueReader reader, References references) {
        int count = MapEntries.count(json);
        if (!(json instanceof JsonObject) || count == 0 || count > 1) {
            throw new WireException("one entry is needed");
        }
        Map<?, ?> read = (Map<?, ?>) reader.read(json, references);
        if (hasLost(json, read)) {
            throw new OfDisposedModel();
        }
        return read.entrySet().iterator().next();
    }

    /** Tells whether a list or map has lost models that have just been disposed, so that the browser has another. */
    static boolean hasLost(JsonValue json, Object value) {
        return json instanceof JsonArray array && value instanceof List<?> list && array.size() != list.size()
            || value instanceof Map<?, ?> map && MapEntries.count(json) != map.size();
    }

    /** Returns the number of elements or keys. */
    static int sizeOf(Object value) {
        return value instanceof Map<?, ?> map ? map.size() : ((List<?>) value).size();
    }

    private static int number(JsonArray operation, int argument, int max) {
        if (FrameReader.value(operation, argument) instanceof JsonNumber number && number.isIntegral()
            && number.toString().length() < 10 && number.intValue() >= 0 && number.intValue() <= max) {
            return number.intValue();
        }
        throw new WireException("argument " + argument + " of a patch is out of range");
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return (List<Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static Map<Object, Object> map(Object value) {
        return (Map<Object, Object>) value;
    }
}
