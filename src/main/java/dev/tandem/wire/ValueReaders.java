package dev.tandem.wire;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.tandem.Model;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;

/**
 * Makes readers for types: scalars, records, enums, lists, sets, maps, arrays, optionals and models itself, everything
 * else through JSON-B. Collections come out unmodifiable, so that what handlers see cannot change behind a property's
 * back.
 */
public final class ValueReaders {

    private final JsonbValues jsonb;
    private final RecordShapes shapes = new RecordShapes();

    ValueReaders(JsonbValues jsonb) {
        this.jsonb = jsonb;
    }

    /** Returns a reader for the type. */
    public ValueReader of(Type type) {
        if (type instanceof Class<?> c) {
            return ofClass(c);
        }
        if (type instanceof ParameterizedType p) {
            return ofParameterized(p);
        }
        if (type instanceof GenericArrayType a) {
            return array(of(a.getGenericComponentType()), rawClass(a.getGenericComponentType()), type);
        }
        if (type instanceof WildcardType w) {
            return of(w.getUpperBounds()[0]);
        }
        if (type instanceof TypeVariable<?> v) {
            return of(v.getBounds()[0]);
        }
        throw new IllegalArgumentException(String.valueOf(type));
    }

    private ValueReader ofClass(Class<?> type) {
        if (jsonb.isCustomized(type)) {
            return jsonb.reader(type);
        }
        ValueReader scalar = type == byte[].class ? BytesReader.INSTANCE : ScalarReaders.of(type);
        if (scalar != null) {
            return scalar;
        }
        if (Model.class.isAssignableFrom(type)) {
            return model(type);
        }
        if (type.isEnum()) {
            return constant(type);
        }
        if (type.isRecord()) {
            return record(type, type);
        }
        if (type.isArray()) {
            return array(of(type.getComponentType()), type.getComponentType(), type);
        }
        if (type == Object.class) {
            return this::readAny;
        }
        if (type == List.class || type == Collection.class || type == Iterable.class) {
            return list(this::readAny, type);
        }
        if (type == Set.class) {
            return set(this::readAny, type);
        }
        if (type == Map.class) {
            return map(String.class, this::readAny, type);
        }
        if (type == Optional.class) {
            return optional(this::readAny);
        }
        ValueReader number = OptionalNumbers.reader(type);
        return number != null ? number : jsonb.reader(type);
    }

    private ValueReader ofParameterized(ParameterizedType type) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        if (raw == List.class || raw == Collection.class || raw == Iterable.class) {
            return list(of(arguments[0]), type);
        }
        if (raw == Set.class) {
            return set(of(arguments[0]), type);
        }
        if (raw == Map.class) {
            return map(arguments[0], of(arguments[1]), type);
        }
        if (raw == Optional.class) {
            return optional(of(arguments[0]));
        }
        if (Model.class.isAssignableFrom(raw)) {
            return model(raw);
        }
        if (raw.isRecord() && !jsonb.isCustomized(raw)) {
            return record(raw, type);
        }
        return jsonb.reader(type);
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
                    readers[i] = of(variables.resolve(shape.type(i)));    // late, as a record may contain itself
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

    private ValueReader map(Type keyType, ValueReader value, Type type) {
        ValueReader key = keyType == String.class ? null : of(keyType);
        return (json, references) -> {
            if (isNull(json)) {
                return null;
            }
            if (!(json instanceof JsonObject object) || isMark(object)) {
                throw Messages.wrongType(type, json);
            }
            Map<Object, Object> map = new LinkedHashMap<>();
            Collisions collisions = new Collisions(type);
            for (Map.Entry<String, JsonValue> entry : object.entrySet()) {
                String name = JsonText.unescapeKey(entry.getKey());
                Object k = key == null ? name : key.read(ScalarReaders.keyAsJson(name, keyType), references);
                collisions.add(k);
                map.put(k, value.read(entry.getValue(), references));
            }
            return Collections.unmodifiableMap(map);
        };
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
        if (isMark(object)) {
            return ScalarReaders.of(Double.class).read(object, references);
        }
        return map(String.class, this::readAny, Map.class).read(object, references);
    }

    private static Class<?> rawClass(Type type) {
        return type instanceof ParameterizedType p ? (Class<?>) p.getRawType() : (Class<?>) type;
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
