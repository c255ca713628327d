package dev.tandem.metamodel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.tandem.metamodel.Metadata.EmitterData;
import dev.tandem.metamodel.Metadata.HandlerData;
import dev.tandem.metamodel.Metadata.MethodData;
import dev.tandem.metamodel.Metadata.PropertyData;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/** Reads what the compiler has written beside the classes: the index and, for each class in it, the metadata. */
final class MetadataReader {

    /** The library's own models. Its jar has no index: one of the application is enough to deploy. */
    private static final List<String> OWN = List.of("dev.tandem.route.Route");

    private static final String INDEX = "META-INF/tandem/index";

    private final ClassLoader loader;

    MetadataReader(ClassLoader loader) {
        this.loader = loader;
    }

    /** Tells whether a module is the library's own. */
    static boolean isOwn(String module) {
        return OWN.stream().anyMatch(name -> module.equals(name.replace('.', '/') + ".js"));
    }

    /** Returns the full names of the top-level classes in all indexes of the application, sorted; empty when there are none. */
    Set<String> readIndexes() {
        Set<String> names = new LinkedHashSet<>(OWN);
        try {
            for (URL index : Collections.list(loader.getResources(INDEX))) {
                URLConnection connection = index.openConnection();
                connection.setUseCaches(false);    // a cached jar file would keep a redeployed archive open
                try (BufferedReader lines = new BufferedReader(
                    new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
                    lines.lines().map(String::strip).filter(line -> !line.isEmpty()).sorted().forEach(names::add);
                }
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    /** Returns the metadata of the models in a top-level class; empty when the compiler has written none. */
    List<Metadata> read(String topLevelClass) {
        String resource = "META-INF/tandem/" + topLevelClass.replace('.', '/') + ".json";
        try (InputStream in = loader.getResourceAsStream(resource)) {
            if (in == null) {
                return List.of();
            }
            try (JsonReader reader = Json.createReader(in)) {
                return read(reader.readObject());
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Metadata> read(JsonObject module) {
        List<Metadata> result = new ArrayList<>();
        for (JsonObject model : module.getJsonArray("models").getValuesAs(JsonObject.class)) {
            result.add(new Metadata(model.getString("class"), model.getString("super", null), text(model, "both"),
                module.getString("module"), properties(model), emitters(model), handlers(model),
                texts(model.getJsonArray("attributes")), methods(model),
                texts(model.getJsonArray("hears"))));
        }
        return result;
    }

    private static List<PropertyData> properties(JsonObject model) {
        return model.getJsonArray("properties").getValuesAs(JsonObject.class).stream()
            .map(p -> new PropertyData(p.getString("name"), side(p), kind(p), p.getString("type"),
                p.getBoolean("readonly", false), p.getBoolean("constrained", false)))
            .toList();
    }

    private static List<EmitterData> emitters(JsonObject model) {
        return model.getJsonArray("emitters").getValuesAs(JsonObject.class).stream()
            .map(e -> new EmitterData(e.getString("name"), side(e), e.getString("type"))).toList();
    }

    private static List<HandlerData> handlers(JsonObject model) {
        return model.getJsonArray("handlers").getValuesAs(JsonObject.class).stream()
            .map(h -> new HandlerData(h.getString("method"), side(h), texts(h.getJsonArray("connections")),
                h.getBoolean("events", true)))
            .toList();
    }

    private static List<MethodData> methods(JsonObject model) {
        JsonArray methods = model.containsKey("methods") ? model.getJsonArray("methods") : JsonValue.EMPTY_JSON_ARRAY;
        return methods.getValuesAs(JsonObject.class).stream()
            .map(m -> new MethodData(m.getString("name"), side(m),
                m.containsKey("parameters") ? texts(m.getJsonArray("parameters")) : null,
                m.getString("returns"), m.getString("upload", null),
                m.containsKey("maxSize") ? m.getJsonNumber("maxSize").longValue() : Long.MAX_VALUE,
                m.getBoolean("constrained", false)))
            .toList();
    }

    private static Side side(JsonObject object) {
        return Side.valueOf(object.getString("side").toUpperCase(Locale.ROOT));
    }

    private static PropertyKind kind(JsonObject object) {
        return PropertyKind.valueOf(object.getString("kind", "value").toUpperCase(Locale.ROOT));
    }

    private static String text(JsonObject object, String key) {
        return object.get(key) instanceof JsonString text ? text.getString() : null;
    }

    private static List<String> texts(JsonArray array) {
        return array == null ? List.of() : array.getValuesAs(JsonString::getString);
    }
}
