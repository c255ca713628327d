package dev.tandem.cdi;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.temporal.TemporalAccessor;
import java.util.Calendar;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import dev.tandem.metamodel.ValueTypes;
import dev.tandem.wire.ValueFormat;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.bind.serializer.JsonbSerializer;

/**
 * Finds how the application wants its values written: by a bean of type {@link JsonbConfig}, else by one of type
 * {@link Jsonb}, else as JSON-B does by default.
 */
final class JsonbFinder implements AutoCloseable {

    /** JSON-B writes these where the application may have said how. */
    private static final Set<Class<?>> TIMES = Set.of(Date.class, Calendar.class, TemporalAccessor.class);

    private Jsonb own;

    ValueTypes find(BeanManager manager) {
        Instance<JsonbConfig> configs = manager.createInstance().select(JsonbConfig.class);
        if (configs.isResolvable()) {
            JsonbConfig config = configs.get();
            own = JsonbBuilder.create(ValueFormat.prepare(config));
            return new ValueTypes(own, customizedBy(config));
        }
        Instance<Jsonb> found = manager.createInstance().select(Jsonb.class);
        if (found.isResolvable()) {
            return new ValueTypes(found.get(), TIMES);
        }
        own = JsonbBuilder.create(ValueFormat.prepare(new JsonbConfig()));
        return new ValueTypes(own);
    }

    @Override
    public void close() throws Exception {
        if (own != null) {
            own.close();
        }
    }

    private static Set<Class<?>> customizedBy(JsonbConfig config) {
        Set<Class<?>> types = new HashSet<>(config.getProperty(JsonbConfig.DATE_FORMAT).isPresent() ? TIMES : Set.of());
        collect(config, JsonbConfig.ADAPTERS, JsonbAdapter.class, types);
        collect(config, JsonbConfig.SERIALIZERS, JsonbSerializer.class, types);
        collect(config, JsonbConfig.DESERIALIZERS, JsonbDeserializer.class, types);
        return types;
    }

    private static void collect(JsonbConfig config, String key, Class<?> contract, Set<Class<?>> types) {
        Object[] parts = (Object[]) config.getProperty(key).orElse(new Object[0]);
        for (Object part : parts) {
            Class<?> type = firstArgument(part.getClass(), contract);
            if (type != null) {
                types.add(type);
            }
        }
    }

    /** Returns the class that an adapter or serializer is for; {@code null} when its declaration does not tell. */
    private static Class<?> firstArgument(Class<?> type, Class<?> contract) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            Class<?> found = Stream.of(c.getGenericInterfaces()).map(each -> argument(each, contract))
                .filter(each -> each != null).findFirst().orElse(null);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Class<?> argument(Type type, Class<?> contract) {
        return type instanceof ParameterizedType p && p.getRawType() == contract
            && p.getActualTypeArguments()[0] instanceof Class<?> c ? c : null;
    }
}
