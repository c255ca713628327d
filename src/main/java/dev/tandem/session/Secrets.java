package dev.tandem.session;

import java.util.regex.Pattern;

import dev.tandem.wire.WireNames;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;

/**
 * What must not be shown to those who look at other people's sessions: values whose name says that they are secret, and
 * the identifiers of sessions.
 */
final class Secrets {

    static final String MASK = "•••";

    private static final Pattern NAME = Pattern.compile(
        "pass(word|wd|phrase|code)|secret|token|credential|api.?key|private.?key|authorization|\\bpin\\b|\\bcvc\\b",
        Pattern.CASE_INSENSITIVE);
    private static final Pattern METHOD = Pattern.compile("log.?in|sign.?in|authenticate", Pattern.CASE_INSENSITIVE);
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final int NAME_INDEX = 2;

    private Secrets() {
    }

    /** Tells whether a value of that name is not to be shown. */
    static boolean isSecret(String name) {
        return NAME.matcher(name).find();
    }

    /** Returns an operation of either side with its secrets masked. */
    static JsonArray mask(JsonArray operation) {
        String kind = operation.getString(0);
        if (kind.equals(WireNames.OP_HELLO)) {
            return JSON.createArrayBuilder().add(kind).add(MASK).build();
        }
        boolean all = hasSecretName(operation) || kind.equals(WireNames.OP_CALL) && isMethodSecret(operation);
        JsonArrayBuilder out = JSON.createArrayBuilder();
        for (int i = 0; i < operation.size(); i++) {
            if (all && i > NAME_INDEX) {
                out.add(MASK);
            }
            else {
                out.add(mask(operation.get(i)));
            }
        }
        return out.build();
    }

    private static boolean hasSecretName(JsonArray operation) {
        return operation.size() > NAME_INDEX && operation.get(NAME_INDEX).getValueType() == JsonValue.ValueType.STRING
            && isSecret(operation.getString(NAME_INDEX));
    }

    private static boolean isMethodSecret(JsonArray operation) {
        return operation.size() > NAME_INDEX && METHOD.matcher(operation.getString(NAME_INDEX, "")).find();
    }

    private static JsonValue mask(JsonValue value) {
        if (value instanceof JsonArray array) {
            JsonArrayBuilder out = JSON.createArrayBuilder();
            array.forEach(each -> out.add(mask(each)));
            return out.build();
        }
        if (value instanceof JsonObject object) {
            JsonObjectBuilder out = JSON.createObjectBuilder();
            object.forEach((key, each) -> {
                if (isSecret(key)) {
                    out.add(key, MASK);
                }
                else {
                    out.add(key, mask(each));
                }
            });
            return out.build();
        }
        return value;
    }
}
