package dev.tandem.wire;

import java.util.Base64;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/** Reads a {@code byte[]}: Base64, or an array of numbers as JSON-B would write it. */
final class BytesReader implements ValueReader {

    static final BytesReader INSTANCE = new BytesReader();

    private BytesReader() {
    }

    @Override
    public Object read(JsonValue json, References references) {
        if (ValueReaders.isNull(json)) {
            return null;
        }
        if (json instanceof JsonObject object && ValueReaders.isMarked(object, WireNames.SPECIAL_BYTES)
            && object.get(WireNames.KEY_VALUE) instanceof JsonString text) {
            try {
                return Base64.getDecoder().decode(text.getString());
            }
            catch (IllegalArgumentException e) {
                throw Messages.wrongType(byte[].class, json);
            }
        }
        if (json instanceof JsonArray numbers) {
            byte[] bytes = new byte[numbers.size()];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = number(numbers.get(i), references);
            }
            return bytes;
        }
        throw Messages.wrongType(byte[].class, json);
    }

    private static byte number(JsonValue json, References references) {
        Object number = ScalarReaders.of(byte.class).read(json, references);
        if (number == null) {
            throw Messages.wrongType(byte[].class, json);
        }
        return (byte) number;
    }
}
