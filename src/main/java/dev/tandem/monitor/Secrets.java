package dev.tandem.monitor;

import java.util.Set;
import java.util.regex.Pattern;

import dev.tandem.wire.WireNames;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;

/**
 * What must not be shown to those who look at other people's sessions: values whose name or application says that they are
 * secret, and what stands for sessions.
 */
final class Secrets {

    static final String MASK = "•••";

    private static final Pattern NAME = Pattern.compile(
        "(?i:pass(word|wd|phrase|code)|secret|token|credential|api.?key|private.?key|authorization|bearer|session.?id"
        + "|card.?number|social.?security|one.?time.?code|verification.?code)"
        // Short ones as words of a name only: pinCode, card_pin, PIN; but not spinning.
        + "|(?<![A-Za-z])(?i:pin|otp|totp|jwt|iban|cvc|cvv|ssn)(?![a-z])"
        + "|(?<=[a-z0-9])(Pin|Otp|Totp|Jwt|Iban|Cvc|Cvv|Ssn|PIN|OTP|TOTP|JWT|IBAN|CVC|CVV|SSN)(?![a-z])");

    /** What opens the data of a session, in addresses. */
    private static final Pattern ADDRESS = Pattern.compile("(/tandem/(?:data|cookies)/)(?!shared/)[A-Za-z0-9_-]{20,}");
    private static final Pattern METHOD = Pattern.compile("log.?in|sign.?in|authenticate", Pattern.CASE_INSENSITIVE);
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final int NAME_INDEX = 2;

    private final Set<String> marked;

    /** @param marked names that the application says are of secrets */
    Secrets(Set<String> marked) {
        this.marked = marked;
    }

    /** Tells whether a value of that name is not to be shown, whatever the application says. */
    static boolean isSecretName(String name) {
        return NAME.matcher(name).find();
    }

    /** Tells whether a value of that name is not to be shown. */
    boolean isSecret(String name) {
        return marked.contains(name) || isSecretName(name);
    }

    /** Returns an operation of either side with its secrets masked. */
    JsonArray mask(JsonArray operation) {
        String kind = operation.getString(0);
        if (kind.equals(WireNames.OP_HELLO)) {
            return JSON.createArrayBuilder().add(kind).add(MASK).build();
        }
        boolean all = hasSecretName(operation) || kind.equals(WireNames.OP_CALL) && isSecretCall(operation);
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

    private boolean hasSecretName(JsonArray operation) {
        return operation.size() > NAME_INDEX && operation.get(NAME_INDEX).getValueType() == JsonValue.ValueType.STRING
            && isSecret(operation.getString(NAME_INDEX));
    }

    /** Returns an answer to a call without its result. */
    static JsonArray maskResult(JsonArray operation) {
        return JSON.createArrayBuilder().add(operation.get(0)).add(operation.get(1)).add(MASK).build();
    }

    /** Tells whether what a call brings and returns is not to be shown, by the name of its method. */
    boolean isSecretCall(JsonArray operation) {
        return hasSecretName(operation) || operation.size() > NAME_INDEX && METHOD.matcher(operation.getString(NAME_INDEX, "")).find();
    }

    private JsonValue mask(JsonValue value) {
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
        if (value instanceof JsonString text && text.getString().contains("/tandem/")) {
            return JSON.createValue(ADDRESS.matcher(text.getString()).replaceAll("$1" + MASK));
        }
        return value;
    }
}
