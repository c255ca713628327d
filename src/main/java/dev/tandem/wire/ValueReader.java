package dev.tandem.wire;

import jakarta.json.JsonValue;

/** Reads values of one declared type; made once per property or emitter by {@link ValueReaders}. */
@FunctionalInterface
public interface ValueReader {

    /**
     * Returns the value.
     *
     * @throws WireException when the JSON is not of the type
     */
    Object read(JsonValue json, References references);
}
