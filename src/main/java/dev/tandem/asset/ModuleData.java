package dev.tandem.asset;

import java.io.StringReader;
import java.util.List;

import dev.tandem.asset.Asset.Options;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;

/**
 * What the compiler tells of a module as a file.
 *
 * @param css the constant {@code CSS} of its class; empty when there is none
 * @param needs names of the modules that it or its models need
 * @param assets what its classes use
 */
record ModuleData(String css, List<String> needs, List<Declared> assets) {

    /** What a module has that the compiler has not written. */
    static final ModuleData NONE = new ModuleData("", List.of(), List.of());

    /**
     * An asset as {@link dev.tandem.UseAsset} names it.
     *
     * @param path a path from the root of the class path, of a WebJar with or without its version, or an address
     */
    record Declared(String path, Options options) {
    }

    static ModuleData parse(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject module = reader.readObject();
            return new ModuleData(module.getString("css", ""), texts(module, "imports"),
                module.containsKey("assets") ? module.getJsonArray("assets").getValuesAs(JsonObject.class).stream()
                    .map(ModuleData::declared).toList() : List.of());
        }
    }

    private static Declared declared(JsonObject asset) {
        return new Declared(asset.getString("path"), new Options(asset.getString("integrity", ""),
            asset.getBoolean("module", false), asset.getString("global", ""), texts(asset, "origins")));
    }

    private static List<String> texts(JsonObject object, String key) {
        return object.containsKey(key) ? object.getJsonArray(key).getValuesAs(JsonString::getString) : List.of();
    }
}
