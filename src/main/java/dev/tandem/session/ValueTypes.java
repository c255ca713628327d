package dev.tandem.session;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import dev.tandem.Model;
import dev.tandem.wire.TypeParser;
import dev.tandem.wire.ValueReader;
import dev.tandem.wire.ValueReaders;
import dev.tandem.wire.ValueWriter;
import jakarta.json.bind.Jsonb;

/** How the application's values are read and written; readers of equal types are shared. */
public final class ValueTypes {

    private final ValueReaders readers;
    private final ValueWriter writer;
    private final Map<String, ValueReader> byType = new HashMap<>();

    public ValueTypes(Jsonb jsonb) {
        readers = new ValueReaders(jsonb);
        writer = new ValueWriter(jsonb);
    }

    ValueWriter getWriter() {
        return writer;
    }

    /** Tells whether values of a type can be, or contain, models. */
    boolean mayHoldModels(String type, ClassLoader loader) {
        return mayHoldModels(TypeParser.parse(type, loader));
    }

    private static boolean mayHoldModels(Type type) {
        if (type instanceof ParameterizedType p) {
            return mayHoldModels(p.getRawType()) || Stream.of(p.getActualTypeArguments()).anyMatch(ValueTypes::mayHoldModels);
        }
        return type instanceof Class<?> c && (Model.class.isAssignableFrom(c) || c.isAssignableFrom(Model.class));
    }

    /** Returns a reader for a type as the compiler writes it. Called at deployment only, by one thread. */
    ValueReader getReader(String type, ClassLoader loader) {
        ValueReader reader = byType.get(type);
        if (reader == null) {
            Type parsed = TypeParser.parse(type, loader);
            reader = readers.of(parsed);
            byType.put(type, reader);
        }
        return reader;
    }
}
