package dev.tandem.session;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import dev.tandem.store.Seal;
import dev.tandem.visit.Visitor;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;

/**
 * The state of a session as it is stored: JSON, by the writers and readers that values on the wire have.
 *
 * @param browser a hash of the browser's key
 * @param principal the name of who was signed in; {@code null} when nobody was
 * @param state what models, cookies and beans read their parts from
 */
record Snapshot(String app, String browser, String principal, String path, Map<String, List<String>> parameters,
    Locale locale, JsonObject state) {

    static final int VERSION = 1;
    private static final JsonProvider JSON = JsonProvider.provider();

    static String hash(String browser) {
        return Seal.nameOf("browser " + browser);
    }

    /** Reads what {@link SnapshotWriter} has written; empty when it is anything else, or of another version. */
    static Optional<Snapshot> read(byte[] bytes) {
        try (JsonReader reader = JSON.createReader(new StringReader(new String(bytes, StandardCharsets.UTF_8)))) {
            JsonObject state = reader.readObject();
            if (state.getInt("version") != VERSION) {
                return Optional.empty();
            }
            Map<String, List<String>> parameters = new LinkedHashMap<>();
            for (Map.Entry<String, JsonValue> each : state.getJsonObject("parameters").entrySet()) {
                parameters.put(each.getKey(), each.getValue().asJsonArray().getValuesAs(JsonString::getString));
            }
            return Optional.of(new Snapshot(state.getString("app"), state.getString("browser"),
                state.getString("principal", null), state.getString("path"), parameters,
                Locale.forLanguageTag(state.getString("locale")), state));
        }
        catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Tells whether the session was one of the browser with that key. Takes as long for any key. */
    boolean isOf(String key) {
        return key != null && MessageDigest.isEqual(hash(key).getBytes(StandardCharsets.ISO_8859_1),
            browser.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Tells whether somebody is who was signed in then, also when nobody was. */
    boolean isOfUser(String name) {
        return Objects.equals(principal, name);
    }

    /** Returns who asks now, by the address that was asked for then. */
    Visitor visitor(Visitor now) {
        return new Visitor(now.browser(), now.contextPath(), path, parameters, locale, now.caller(), now.userAgent(),
            now.address(), now.cookies());
    }
}
