package dev.tandem.wire;

import java.io.StringReader;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.tandem.Model;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.spi.JsonProvider;

/**
 * Values that are left to JSON-B: those of classes that {@code docs/protocol.md} does not name, and those that the
 * application has customised, by an adapter, a serializer or an annotation of JSON-B.
 */
final class JsonbValues {

    private static final String ANNOTATIONS = JsonbProperty.class.getPackageName();

    /** Texts that begin with more digits than any number of a model needs are not for JSON-B. */
    private static final int MAX_DIGITS = 1_000;

    private final Jsonb jsonb;
    private final JsonProvider provider = JsonProvider.provider();
    private final Set<Class<?>> configured;
    private final boolean isStrict;

    /** Whether a class is customised; kept with the class, so that nothing outlives its class loader. */
    private final ClassValue<Boolean> customized = new ClassValue<>() {

        @Override
        protected Boolean computeValue(Class<?> type) {
            return !Model.class.isAssignableFrom(type)
                && (configured.stream().anyMatch(c -> c.isAssignableFrom(type)) || isAnnotated(type));
        }
    };

    /**
     * @param configured the classes that the configuration of {@code jsonb} has adapters or serializers for
     * @param isStrict whether only what the application has customised is written
     */
    JsonbValues(Jsonb jsonb, Set<Class<?>> configured, boolean isStrict) {
        this.jsonb = jsonb;
        this.isStrict = isStrict;
        this.configured = Set.copyOf(configured);
    }

    /** Tells whether values of a class go through JSON-B although this package could write them itself. */
    boolean isCustomized(Class<?> type) {
        return customized.get(type);
    }

    /**
     * Appends a value.
     *
     * @throws IllegalArgumentException when JSON-B cannot write it
     */
    void write(StringBuilder out, Object value) {
        if (isStrict && !isCustomized(value.getClass())) {
            throw Messages.unknownClass(value.getClass());
        }
        append(out, toJson(value));
    }

    /** Returns what JSON-B writes of a value when that is text, else {@code null}. */
    String text(Object value) {
        return toJson(value) instanceof JsonString text ? text.getString() : null;
    }

    private JsonValue toJson(Object value) {
        try (JsonReader reader = provider.createReader(new StringReader(jsonb.toJson(value)))) {
            return reader.readValue();
        }
        catch (RuntimeException | StackOverflowError e) {
            throw Messages.notSerializable(value, e);
        }
    }

    /** Returns a reader for a type that JSON-B reads. */
    ValueReader reader(Type type) {
        return (json, references) -> {
            if (ValueReaders.isNull(json)) {
                return null;
            }
            String text = plain(json, type).toString();
            try {
                return jsonb.fromJson(text, type);
            }
            catch (RuntimeException e) {
                throw Messages.wrongType(type, json);
            }
        };
    }

    /** JSON as JSON-B has written it may hold keys and numbers that mean something else on the wire. */
    private static void append(StringBuilder out, JsonValue json) {
        char separator;
        switch (json.getValueType()) {
            case STRING -> JsonText.string(out, ((JsonString) json).getString());
            case NUMBER -> appendNumber(out, (JsonNumber) json);
            case ARRAY -> {
                separator = '[';
                for (JsonValue item : json.asJsonArray()) {
                    append(out.append(separator), item);
                    separator = ',';
                }
                out.append(separator == '[' ? "[]" : "]");
            }
            case OBJECT -> appendObject(out, json.asJsonObject());
            default -> out.append(json);
        }
    }

    private static void appendObject(StringBuilder out, JsonObject object) {
        MapKeys.Order order = new MapKeys.Order();
        object.keySet().forEach(order::add);
        boolean isKept = order.isKept();
        out.append(isKept ? "{" : "{\"$\":\"map\",\"v\":[");
        String separator = "";
        for (Map.Entry<String, JsonValue> entry : object.entrySet()) {
            out.append(separator);
            if (isKept) {
                append(JsonText.key(out, entry.getKey()), entry.getValue());
            }
            else {
                append(JsonText.string(out.append('['), entry.getKey()).append(','), entry.getValue());
                out.append(']');
            }
            separator = ",";
        }
        out.append(isKept ? "}" : "]}");
    }

    private static void appendNumber(StringBuilder out, JsonNumber number) {
        if (number.isIntegral()) {
            JsonText.integer(out, number.bigIntegerValue());
        }
        else {
            out.append(number);
        }
    }

    /** JSON-B makes numbers of texts and keys where a class says so, which takes long when they are long. */
    private static void checkDigits(String text, Type type) {
        int i = 0;
        while (i < text.length() && i <= MAX_DIGITS && "0123456789+-.eE".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        if (i > MAX_DIGITS) {
            throw Messages.tooMuch(type, "a number of too many digits");
        }
    }

    /** Returns what the wire means, as JSON that JSON-B reads. */
    private JsonValue plain(JsonValue json, Type type) {
        if (json instanceof JsonString text) {
            checkDigits(text.getString(), type);
        }
        if (json instanceof JsonArray array) {
            var result = provider.createArrayBuilder();
            array.forEach(item -> result.add(plain(item, type)));
            return result.build();
        }
        if (!(json instanceof JsonObject object)) {
            return json;
        }
        if (ValueReaders.isMarked(object, WireNames.SPECIAL_LONG)) {
            return provider.createValue((BigDecimal) ScalarReaders.of(BigDecimal.class).read(json, null));
        }
        if (ValueReaders.isMark(object) && !ValueReaders.isMarked(object, WireNames.SPECIAL_MAP)) {
            throw Messages.wrongType(type, json);
        }
        var result = provider.createObjectBuilder();
        MapEntries.forEach(object, type, (key, value) -> {
            if (!(key instanceof JsonString name)) {
                throw Messages.wrongType(type, json);
            }
            checkDigits(name.getString(), type);
            result.add(name.getString(), plain(value, type));
        });
        return result.build();
    }

    private static boolean isAnnotated(Class<?> type) {
        if (!type.isRecord() && !type.isEnum()) {
            return false;    // goes through JSON-B anyway, or is one of Java's own
        }
        Stream<AnnotatedElement> members = Stream.concat(Stream.of(type.getDeclaredFields()),
            Stream.of(type.getDeclaredConstructors()));
        return hasAnnotation(type) || type.isRecord() && members.anyMatch(JsonbValues::hasAnnotation);
    }

    private static boolean hasAnnotation(AnnotatedElement element) {
        return Stream.of(element.getAnnotations())
            .anyMatch(a -> a.annotationType().getPackageName().equals(ANNOTATIONS))
            || element instanceof Constructor<?> c && Stream.of(c.getParameters()).anyMatch(JsonbValues::hasAnnotation);
    }
}
