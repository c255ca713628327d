package dev.tandem.metamodel;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import dev.tandem.Model;
import dev.tandem.wire.Snapshots;
import dev.tandem.wire.TypeParser;
import dev.tandem.wire.ValueFormat;
import dev.tandem.wire.ValueReader;
import dev.tandem.wire.ValueWriter;
import jakarta.json.bind.Jsonb;

/** How the application's values are read and written; readers of equal types are shared. */
public final class ValueTypes {

    private final ValueFormat format;
    private final Map<String, ValueReader> byType = new HashMap<>();

    public ValueTypes(Jsonb jsonb) {
        this(jsonb, Set.of());
    }

    /** @param customized classes that {@code jsonb} writes in any case, as the application has said how */
    public ValueTypes(Jsonb jsonb, Set<Class<?>> customized) {
        format = new ValueFormat(jsonb, customized);
    }

    public ValueWriter getWriter() {
        return format.writer();
    }

    /** Returns a writer that refuses values of classes that only JSON-B knows. */
    public ValueWriter getStrictWriter() {
        return format.strictWriter();
    }

    /** Returns a reader for a type that is no compiler's text. */
    ValueReader getReader(Type type) {
        return format.reader(type);
    }

    /** Tells whether values of a type can be, or contain, models. */
    boolean mayHoldModels(String type, ClassLoader loader) {
        return mayHoldModels(TypeParser.parse(type, loader));
    }

    private static boolean mayHoldModels(Type type) {
        if (type instanceof ParameterizedType p) {
            return mayHoldModels(p.getRawType()) || Stream.of(p.getActualTypeArguments())
                .anyMatch(ValueTypes::mayHoldModels);
        }
        return type instanceof Class<?> c && (Model.class.isAssignableFrom(c) || c.isAssignableFrom(Model.class));
    }

    /**
     * Returns what makes copies of a type's values that nobody can change by other references; {@code null} where there
     * is none.
     */
    UnaryOperator<Object> getSnapshot(String type, ClassLoader loader) {
        return Snapshots.of(TypeParser.parse(type, loader));
    }

    /**
     * Returns a reader for a type as the compiler writes it. Called at deployment, and once for each class that a call
     * wants.
     */
    public synchronized ValueReader getReader(String type, ClassLoader loader) {
        ValueReader reader = byType.get(type);
        if (reader == null) {
            Type parsed = TypeParser.parse(type, loader);
            reader = format.reader(parsed);
            byType.put(type, reader);
        }
        return reader;
    }
}
