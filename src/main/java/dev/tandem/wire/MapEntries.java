package dev.tandem.wire;

import java.lang.reflect.Type;
import java.util.function.BiConsumer;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;

/** The entries of a map as it crosses: the members of an object, or pairs. */
public final class MapEntries {

    /** Kept, as finding it costs more than reading a frame. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private MapEntries() {
    }

    /** Returns how many there are; -1 for what is no map. */
    public static int count(JsonValue json) {
        if (!(json instanceof JsonObject object)) {
            return -1;
        }
        if (!ValueReaders.isMark(object)) {
            return object.size();
        }
        return object.get(WireNames.KEY_VALUE) instanceof JsonArray pairs ? pairs.size() : -1;
    }

    /** Returns a map that has the same keys, and null for each. */
    public static JsonObject withoutValues(JsonObject map) {
        var result = JSON.createObjectBuilder();
        if (!ValueReaders.isMark(map)) {
            map.keySet().forEach(result::addNull);
            return result.build();
        }
        var pairs = JSON.createArrayBuilder();
        forEach(map, Object.class, (key, value) -> pairs.add(JSON.createArrayBuilder().add(key).addNull()));
        return result.add(WireNames.KEY_SPECIAL, WireNames.SPECIAL_MAP).add(WireNames.KEY_VALUE, pairs).build();
    }

    /** @param type what is read, for the message @throws WireException when it is no map */
    static void forEach(JsonObject map, Type type, BiConsumer<JsonValue, JsonValue> consumer) {
        if (!ValueReaders.isMark(map)) {
            map.forEach((name, value) -> consumer.accept(JSON.createValue(JsonText.unescapeKey(name)), value));
            return;
        }
        if (!(map.get(WireNames.KEY_VALUE) instanceof JsonArray pairs)) {
            throw Messages.wrongType(type, map);
        }
        for (JsonValue each : pairs) {
            if (!(each instanceof JsonArray pair) || pair.size() != 2) {
                throw Messages.wrongType(type, map);
            }
            consumer.accept(pair.get(0), pair.get(1));
        }
    }
}
