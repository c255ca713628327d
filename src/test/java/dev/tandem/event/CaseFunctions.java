package dev.tandem.event;

import java.util.function.UnaryOperator;

/** The validators and functions of emitters that cases name. */
final class CaseFunctions {

    private CaseFunctions() {
    }

    static UnaryOperator<Object> of(String name, Thing thing) {
        return switch (name) {
            case "number" -> CaseFunctions::number;
            case "oneMore" -> value -> plus(number(value), 1);
            case "text" -> CaseFunctions::text;
            case "dotted" -> value -> text(value) + ".";
            case "nothing" -> value -> null;
            case "setsBarOneMore" -> value -> setting(thing, "bar", 1, value);
            case "setsFooOneLess" -> value -> setting(thing, "foo", -1, value);
            default -> throw new AssertionError("no function " + name);
        };
    }

    private static Object setting(Thing thing, String property, int difference, Object value) {
        thing.property(property).set(plus(value, difference));
        return value;
    }

    private static Object plus(Object value, int difference) {
        return (Integer) value + difference;
    }

    private static Object number(Object value) {
        try {
            return value instanceof Number ? value : number((String) value);
        }
        catch (RuntimeException e) {
            throw refused(value);
        }
    }

    private static Object number(String text) {
        return text.contains(".") ? (Object) Double.valueOf(text) : (Object) Integer.valueOf(text);
    }

    private static Object text(Object value) {
        if (value == null) {
            throw refused(null);
        }
        return value.toString();
    }

    private static RuntimeException refused(Object value) {
        return new IllegalArgumentException("refused: " + value);
    }
}
