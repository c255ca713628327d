package dev.tandem.wire;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import jakarta.json.spi.JsonProvider;

/** Readers of numbers, text and truth. A number must fit its type exactly: 1.5 is no {@code Integer}. */
final class ScalarReaders {

    /** More digits than any exact value of a model needs; beyond, a hostile number would cost real time. */
    private static final int MAX_DIGITS = 400;

    /** Kept, as finding it costs more than reading a frame. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private static final Set<String> NOT_FINITE = Set.of(WireNames.SPECIAL_NAN, WireNames.SPECIAL_INFINITY,
        WireNames.SPECIAL_NEGATIVE_INFINITY);

    private static final Map<Class<?>, ValueReader> READERS = Map.ofEntries(
        Map.entry(String.class, ScalarReaders::readString),
        Map.entry(Boolean.class, ScalarReaders::readBoolean),
        Map.entry(boolean.class, ScalarReaders::readBoolean),
        Map.entry(Double.class, ScalarReaders::readDouble),
        Map.entry(double.class, ScalarReaders::readDouble),
        Map.entry(Float.class, (json, references) -> map(readDouble(json, references), Double::floatValue)),
        Map.entry(float.class, (json, references) -> map(readDouble(json, references), Double::floatValue)),
        Map.entry(Integer.class, integer(Integer.class, BigDecimal::intValueExact)),
        Map.entry(int.class, integer(Integer.class, BigDecimal::intValueExact)),
        Map.entry(Short.class, integer(Short.class, BigDecimal::shortValueExact)),
        Map.entry(short.class, integer(Short.class, BigDecimal::shortValueExact)),
        Map.entry(Byte.class, integer(Byte.class, BigDecimal::byteValueExact)),
        Map.entry(byte.class, integer(Byte.class, BigDecimal::byteValueExact)),
        Map.entry(Long.class, integer(Long.class, BigDecimal::longValueExact)),
        Map.entry(long.class, integer(Long.class, BigDecimal::longValueExact)),
        Map.entry(BigInteger.class, integer(BigInteger.class, BigDecimal::toBigIntegerExact)),
        Map.entry(BigDecimal.class, integer(BigDecimal.class, value -> value)),
        Map.entry(Number.class, (json, references) -> ValueReaders.isNull(json) ? null : number(json)),
        Map.entry(Character.class, ScalarReaders::readCharacter),
        Map.entry(char.class, ScalarReaders::readCharacter),
        Map.entry(Void.class, (json, references) -> null));

    private ScalarReaders() {
    }

    static ValueReader of(Class<?> type) {
        return READERS.get(type);
    }

    /** Returns the nearest Java number: an {@code Integer}, a {@code Long}, else a {@code Double}. */
    static Number number(JsonValue json) {
        if (!(json instanceof JsonNumber number)) {
            throw Messages.wrongType(Number.class, json);
        }
        if (number.isIntegral()) {
            BigDecimal value = exact(number, Number.class);
            if (value.precision() - value.scale() <= 18) {
                long integer = value.longValueExact();
                if (integer == (int) integer) {
                    return (int) integer;
                }
                return integer;
            }
        }
        return number.doubleValue();
    }

    /** Returns a map's key as the JSON that its type is read from. */
    static JsonValue keyAsJson(String key, Class<?> type) {
        if (type == Boolean.class && (key.equals("true") || key.equals("false"))) {
            return key.equals("true") ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (!Number.class.isAssignableFrom(type)) {
            return JSON.createValue(key);
        }
        if (NOT_FINITE.contains(key) || key.equals("-0.0")) {
            String mark = key.equals("-0.0") ? WireNames.SPECIAL_NEGATIVE_ZERO : key;
            return JSON.createObjectBuilder().add(WireNames.KEY_SPECIAL, mark).build();
        }
        if (key.length() > MAX_DIGITS) {
            throw Messages.tooMuch(type, "a number of too many digits");
        }
        try {
            return JSON.createValue(new BigDecimal(key));
        }
        catch (NumberFormatException e) {
            throw Messages.wrongType(type, key);
        }
    }

    private static Object readString(JsonValue json, References references) {
        if (json instanceof JsonString text) {
            return text.getString();
        }
        return nullOr(json, String.class);
    }

    private static Object readBoolean(JsonValue json, References references) {
        return switch (json.getValueType()) {
            case TRUE -> true;
            case FALSE -> false;
            default -> nullOr(json, Boolean.class);
        };
    }

    private static Object readCharacter(JsonValue json, References references) {
        if (json instanceof JsonString text && text.getString().length() == 1) {
            return text.getString().charAt(0);
        }
        return nullOr(json, Character.class);
    }

    private static Double readDouble(JsonValue json, References references) {
        if (json instanceof JsonNumber number) {
            return number.doubleValue();
        }
        if (json instanceof JsonObject object && object.get(WireNames.KEY_SPECIAL) instanceof JsonString mark) {
            switch (mark.getString()) {
                case WireNames.SPECIAL_NAN:
                    return Double.NaN;
                case WireNames.SPECIAL_INFINITY:
                    return Double.POSITIVE_INFINITY;
                case WireNames.SPECIAL_NEGATIVE_INFINITY:
                    return Double.NEGATIVE_INFINITY;
                case WireNames.SPECIAL_NEGATIVE_ZERO:
                    return -0.0;
                default:
                    throw Messages.wrongType(Double.class, json);
            }
        }
        return (Double) nullOr(json, Double.class);
    }

    private static ValueReader integer(Class<?> type, Function<BigDecimal, Object> exact) {
        return (json, references) -> {
            if (json instanceof JsonNumber number) {
                if (type == Integer.class && number.isIntegral() && number.toString().length() < 10) {
                    return number.intValue();
                }
                return convert(exact(number, type), exact, type, json);
            }
            if (json instanceof JsonObject object && ValueReaders.isMarked(object, WireNames.SPECIAL_LONG)
                && object.get(WireNames.KEY_VALUE) instanceof JsonString digits) {
                return convert(parse(digits.getString(), type), exact, type, json);
            }
            if (type == BigDecimal.class && json instanceof JsonString text) {
                return parse(text.getString(), type);
            }
            return nullOr(json, type);
        };
    }

    private static Object convert(BigDecimal value, Function<BigDecimal, Object> exact, Class<?> type, JsonValue json) {
        try {
            return exact.apply(value);
        }
        catch (ArithmeticException e) {
            throw Messages.wrongType(type, json);
        }
    }

    private static BigDecimal exact(JsonNumber number, Class<?> type) {
        BigDecimal value = number.bigDecimalValue();
        if (value.precision() > MAX_DIGITS || Math.abs((long) value.scale()) > MAX_DIGITS) {
            throw Messages.tooMuch(type, "a number of too many digits");
        }
        return value;
    }

    private static BigDecimal parse(String digits, Class<?> type) {
        if (digits.length() > MAX_DIGITS) {
            throw Messages.tooMuch(type, "a number of too many digits");
        }
        try {
            BigDecimal value = new BigDecimal(digits);
            if (Math.abs((long) value.scale()) <= MAX_DIGITS) {
                return value;
            }
        }
        catch (NumberFormatException e) {
            // Refused below, as any other text.
        }
        throw Messages.wrongType(type, digits);
    }

    private static <A, B> B map(A value, Function<A, B> function) {
        return value == null ? null : function.apply(value);
    }

    private static Object nullOr(JsonValue json, Class<?> type) {
        if (json.getValueType() == ValueType.NULL) {
            return null;
        }
        throw Messages.wrongType(type, json);
    }
}
