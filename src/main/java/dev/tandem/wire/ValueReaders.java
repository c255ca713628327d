package dev.tandem.wire;

import java.io.Serializable;
import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import dev.tandem.Model;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import jakarta.json.bind.annotation.JsonbTypeInfo;

/**
 * Makes readers for types: scalars, records, enums, lists, sets, maps, arrays, optionals and models itself, everything
 * else through JSON-B. Collections come out unmodifiable, so that what handlers see cannot change behind a property's
 * back.
 */
public final class ValueReaders {

    /** Types of which nothing is known but that Java's own values have them: read as if nothing was declared. */
    private static final Set<Class<?>> ANY = Set.of(Serializable.class, Comparable.class, CharSequence.class);

    private final JsonbValues jsonb;
    private final RecordShape.Cache shapes = new RecordShape.Cache();
    private final ValueReader anyMap;

    ValueReaders(JsonbValues jsonb) {
        this.jsonb = jsonb;
        anyMap = map(Object.class, this::readAny, Map.class, LinkedHashMap::new);
    }

    /** Returns a reader for the type; variables and wildcards are read as their bounds. */
    public ValueReader of(Type type) {
        return ofResolved(new TypeVariables(Object.class).resolve(type));
    }

    private ValueReader ofResolved(Type type) {
        Class<?> raw = TypeVariables.rawClass(type);
        if (jsonb.isCustomized(raw)) {
            return jsonb.reader(type);
        }
        ValueReader scalar = ofScalar(raw);
        if (scalar != null) {
            return scalar;
        }
        if (raw.isRecord()) {
            return record(raw, type);
        }
        if (raw.isArray()) {
            Type component = type instanceof GenericArrayType a ? a.getGenericComponentType() : raw.getComponentType();
            return array(ofResolved(component), raw.getComponentType(), type);
        }
        if (Collection.class.isAssignableFrom(raw) || raw == Iterable.class) {
            return collection(raw, type);
        }
        if (Map.class.isAssignableFrom(raw)) {
            return map(raw, type);
        }
        if (raw == Optional.class) {
            return optional(type instanceof ParameterizedType p ? ofResolved(p.getActualTypeArguments()[0])
                : this::readAny);
        }
        JsonbTypeInfo info = TypeTags.of(raw);
        return info == null ? jsonb.reader(type) : tagged(raw, info);
    }

    private ValueReader ofScalar(Class<?> type) {
        if (type == byte[].class) {
            return BytesReader.INSTANCE;
        }
        if (Model.class.isAssignableFrom(type)) {
            return model(type);
        }
        if (type.isEnum()) {
            return constant(type);
        }
        if (type == Object.class) {
            return this::readAny;
        }
        if (ANY.contains(type)) {
            return any(type);
        }
        ValueReader scalar = ScalarReaders.of(type);
        ValueReader time = scalar != null ? scalar : TimeReaders.of(type);
        return time != null ? time : OptionalNumbers.reader(type);
    }

    private ValueReader collection(Class<?> raw, Type type) {
        Type element = raw == Iterable.class ? argument(type, Iterable.class, 0) : argument(type, Collection.class, 0);
        if (raw == List.class || raw == Collection.class || raw == Iterable.class) {
            return list(ofResolved(element), type);
        }
        if (raw == Set.class) {
            return set(ofResolved(element), type);
        }
        Supplier<Object> maker = CollectionMakers.of(raw);
        return maker == null ? jsonb.reader(type) : collection(ofResolved(element), type, maker);
    }

    private ValueReader map(Class<?> raw, Type type) {
        Type key = argument(type, Map.class, 0);
        Supplier<Object> maker = raw == Map.class ? LinkedHashMap::new : CollectionMakers.of(raw);
        if (maker == null) {
            return jsonb.reader(type);
        }
        if (Model.class.isAssignableFrom(TypeVariables.rawClass(key)) || TypeVariables.rawClass(key).isArray()) {
            throw Messages.unreadable(type, "a key of a map is an id, a text or a record");
        }
        boolean isText = type == raw && raw == Map.class;
        return map(isText ? String.class : key, isText ? this::readAny
            : ofResolved(argument(type, Map.class, 1)), type, maker);
    }

    private static Type argument(Type type, Class<?> above, int index) {
        return TypeVariables.argumentsOf(type, above)[index];
    }

    /** Reads what implements an interface of Java's own scalars. */
    private ValueReader any(Class<?> type) {
        return (json, references) -> {
            Object value = readAny(json, references);
            if (value != null && !type.isInstance(value)) {
                throw Messages.wrongType(type, json);
            }
            return value;
        };
    }

    /** Reads an object of one of several classes, as one of its members tells. */
    private ValueReader tagged(Class<?> type, JsonbTypeInfo info) {
        Map<String, Class<?>> subtypes = TypeTags.subtypes(info);
        String key = JsonText.escapeKey(info.key());
        Map<String, ValueReader> readers = new ConcurrentHashMap<>();
        return (json, references) -> {
            if (isNull(json)) {
                return null;
            }
            String alias = json instanceof JsonObject object && object.get(key) instanceof JsonString text
                ? text.getString() : null;
            Class<?> subtype = alias == null ? null : subtypes.get(alias);
            if (subtype == null) {
                throw Messages.wrongType(type, json);
            }
            // Late, as a subtype may contain the type.
            return readers.computeIfAbsent(alias, each -> subtype == type ? jsonb.reader(type) : ofResolved(subtype))
                .read(json, references);
        };
    }

    private static ValueReader model(Class<?> type) {
        return (json, references) -> {
            if (isNull(json)) {
                return null;
            }
            if (json instanceof JsonObject object && isMarked(object, WireNames.SPECIAL_MODEL)
                && object.get(WireNames.KEY_ID) instanceof JsonString id) {
                Model model = references.modelOf(id.getString());
                if (model == null || type.isInstance(model)) {
                    return model;
                }
            }
            throw Messages.wrongType(type, json);
        };
    }

    private static ValueReader constant(Class<?> type) {
        Map<String, Object> constants = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(((Enum<?>) constant).name(), constant);
        }
        return (json, references) -> {
            if (isNull(json)) {
                return null;
            }
            Object constant = json instanceof JsonString name ? constants.get(name.getString()) : null;
            if (constant == null) {
                throw Messages.wrongType(type, json);
            }
            return constant;
        };
    }

    private ValueReader record(Class<?> raw, Type type) {
        RecordShape shape = shapes.of(raw);
        TypeVariables variables = new TypeVariables(type);
        ValueReader[] readers = new ValueReader[shape.size()];
        return (json, references) -> {
            if (isNull(json)) {
                return null;
            }
            if (!(json instanceof JsonObject object)) {
                throw Messages.wrongType(type, json);
            }
            Object[] values = new Object[readers.length];
            for (int i = 0; i < values.length; i++) {
                if (readers[i] == null) {
                    readers[i] = component(shape, i, variables, type);    // late, as a record may contain itself
                }
                values[i] = readers[i].read(object.getOrDefault(shape.key(i), JsonValue.NULL), references);
                if (values[i] == null && shape.type(i) instanceof Class<?> c && c.isPrimitive()) {
                    throw Messages.wrongType(type, json);
                }
            }
            try {
                return shape.create(values);
            }
            catch (RuntimeException e) {
                throw Messages.refusedByRecord(type, e);
            }
        };
    }

    private ValueReader component(RecordShape shape, int i, TypeVariables variables, Type type) {
        try {
            return ofResolved(variables.resolve(shape.type(i)));
        }
        catch (IllegalArgumentException e) {
            throw new WireException("component '" + shape.key(i) + "' of " + type.getTypeName() + ": "
                + e.getMessage());
        }
    }

    private static ValueReader list(ValueReader element, Type type) {
        return (json, references) -> isNull(json) ? null
            : Collections.unmodifiableList(fill(new ArrayList<>(), json, element, type, references));
    }

    private static ValueReader set(ValueReader element, Type type) {
        return (json, references) -> isNull(json) ? null
            : Collections.unmodifiableSet(fill(new LinkedHashSet<>(), json, element, type, references));
    }

    private static <C extends Collection<Object>> C fill(C target, JsonValue json, ValueReader element, Type type,
        References references) {
        if (!(json instanceof JsonArray array)) {
            throw Messages.wrongType(type, json);
        }
        Collisions collisions = target instanceof Set ? new Collisions(type) : null;
        for (JsonValue item : array) {
            Object value = element.read(item, references);
            // Not null, and yet nothing: a model that is gone.
            if (value != null || isNull(item)) {
                if (collisions != null) {
                    collisions.add(value);
                }
                target.add(value);
            }
        }
        return target;
    }

    private static ValueReader collection(ValueReader element, Type type, Supplier<Object> maker) {
        return (json, references) -> {
            if (isNull(json)) {
                return null;
            }
            @SuppressWarnings("unchecked")
            Collection<Object> target = (Collection<Object>) maker.get();
            try {
                return CollectionMakers.protect(fill(target, json, element, type, references),
                    TypeVariables.rawClass(type));
            }
            catch (ClassCastException | NullPointerException e) {
                throw Messages.wrongType(type, json);    // A collection that is picky about its elements.
            }
        };
    }

    private ValueReader map(Type keyType, ValueReader value, Type type, Supplier<Object> maker) {
        ValueReader key = keyType == String.class ? null : ofResolved(keyType);
        Class<?> keyClass = TypeVariables.rawClass(keyType);
        return (json, references) -> {
            if (isNull(json)) {
                return null;
            }
            if (!(json instanceof JsonObject object) || isMark(object) && !isMarked(object, WireNames.SPECIAL_MAP)) {
                throw Messages.wrongType(type, json);
            }
            @SuppressWarnings("unchecked")
            Map<Object, Object> map = (Map<Object, Object>) maker.get();
            Collisions collisions = new Collisions(type);
            try {
                MapEntries.forEach(object, type, (name, item) -> {
                    Object k = key(name, key, keyClass, references);
                    collisions.add(k);
                    map.put(k, value.read(item, references));
                });
            }
            catch (ClassCastException | NullPointerException e) {
                throw Messages.wrongType(type, json);    // A sorted map that is picky about its keys.
            }
            return CollectionMakers.protect(map, TypeVariables.rawClass(type));
        };
    }

    /** Reads a key: from text, however its type is written elsewhere, or from a value. */
    private static Object key(JsonValue json, ValueReader reader, Class<?> type, References references) {
        if (json instanceof JsonString text) {
            return reader == null ? text.getString()
                : reader.read(ScalarReaders.keyAsJson(text.getString(), type), references);
        }
        if (reader == null && !isNull(json)) {
            throw Messages.wrongType(type, json);
        }
        return reader == null ? null : reader.read(json, references);
    }

    private static ValueReader array(ValueReader element, Class<?> componentType, Type type) {
        return (json, references) -> {
            if (isNull(json)) {
                return null;
            }
            if (!(json instanceof JsonArray values)) {
                throw Messages.wrongType(type, json);
            }
            Object array = Array.newInstance(componentType, values.size());
            for (int i = 0; i < values.size(); i++) {
                Object value = element.read(values.get(i), references);
                if (value == null && componentType.isPrimitive()) {
                    throw Messages.wrongType(type, json);
                }
                Array.set(array, i, value);
            }
            return array;
        };
    }

    private static ValueReader optional(ValueReader value) {
        return (json, references) -> Optional.ofNullable(value.read(json, references));
    }

    /** Reads where the declared type is {@code Object}: the Java value nearest to the JSON. */
    private Object readAny(JsonValue json, References references) {
        return switch (json.getValueType()) {
            case NULL -> null;
            case TRUE -> true;
            case FALSE -> false;
            case STRING -> ((JsonString) json).getString();
            case NUMBER -> ScalarReaders.number(json);
            case ARRAY -> Collections.unmodifiableList(
                fill(new ArrayList<>(), json, this::readAny, Object.class, references));
            case OBJECT -> readAnyObject(json.asJsonObject(), references);
        };
    }

    private Object readAnyObject(JsonObject object, References references) {
        if (isMarked(object, WireNames.SPECIAL_MODEL)) {
            return model(Model.class).read(object, references);
        }
        if (isMarked(object, WireNames.SPECIAL_LONG)) {
            return ScalarReaders.of(Long.class).read(object, references);
        }
        if (isMarked(object, WireNames.SPECIAL_BYTES)) {
            return BytesReader.INSTANCE.read(object, references);
        }
        if (isMark(object) && !isMarked(object, WireNames.SPECIAL_MAP)) {
            return ScalarReaders.of(Double.class).read(object, references);
        }
        return anyMap.read(object, references);
    }

    static boolean isNull(JsonValue json) {
        return json.getValueType() == ValueType.NULL;
    }

    static boolean isMark(JsonObject object) {
        return object.containsKey(WireNames.KEY_SPECIAL);
    }

    static boolean isMarked(JsonObject object, String mark) {
        return object.get(WireNames.KEY_SPECIAL) instanceof JsonString s && s.getString().equals(mark);
    }
}
