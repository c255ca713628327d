package dev.tandem.wire;

import java.io.StringReader;
import java.lang.reflect.Type;
import java.util.Set;

import jakarta.json.Json;
import jakarta.json.bind.JsonbBuilder;

/** Values as they cross, without sessions. */
final class WireValues {

    static final ValueFormat FORMAT = new ValueFormat(JsonbBuilder.create(), Set.of());

    private WireValues() {
    }

    static String write(Object value) {
        StringBuilder out = new StringBuilder();
        FORMAT.writer().write(out, value, null);
        return out.toString();
    }

    static Object read(String type, String json) {
        return read(TypeParser.parse(type, WireValues.class.getClassLoader()), json);
    }

    static Object read(Type type, String json) {
        return FORMAT.reader(type).read(Json.createReader(new StringReader(json)).readValue(), null);
    }
}
