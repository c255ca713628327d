package dev.tandem.wire;

import java.lang.reflect.Type;
import java.util.Set;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbConfig;

/** How the values of an application are read and written. Any thread. */
public final class ValueFormat {

    private final ValueReaders readers;
    private final ValueWriter writer;
    private final ValueWriter strictWriter;

    /**
     * @param jsonb what writes values of other classes
     * @param customized classes whose values it writes in any case, as the application has said how
     */
    public ValueFormat(Jsonb jsonb, Set<Class<?>> customized) {
        JsonbValues values = new JsonbValues(jsonb, customized, false);
        readers = new ValueReaders(values);
        writer = new ValueWriter(values);
        strictWriter = new ValueWriter(new JsonbValues(jsonb, customized, true));
    }

    /** Returns a configuration to make a {@link Jsonb} with, after it was told what not to write. */
    public static JsonbConfig prepare(JsonbConfig config) {
        return config.withSerializers(new ModelRefusal());
    }

    /** Returns a reader for a type. */
    public ValueReader reader(Type type) {
        return readers.of(type);
    }

    public ValueWriter writer() {
        return writer;
    }

    /** Returns a writer that refuses values of classes that only JSON-B knows: their getters may do anything. */
    public ValueWriter strictWriter() {
        return strictWriter;
    }
}
