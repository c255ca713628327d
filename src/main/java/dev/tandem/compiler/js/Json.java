package dev.tandem.compiler.js;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the JSON of the metadata. */
public final class Json {

    private Json() {
    }

    /** Returns the JSON of maps, lists, strings, numbers and booleans; objects inside lists on one line each. */
    public static String write(Map<String, ?> value) {
        return value.entrySet().stream().map(entry -> "  " + Text.quote(entry.getKey()) + ": "
            + nested(entry.getValue(), "  "))
            .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }

    private static String nested(Object value, String indent) {
        String inner = indent + "  ";
        if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
            return list.stream().map(item -> inner + (isFlat(item) ? flat(item) : object((Map<?, ?>) item, inner)))
                .collect(Collectors.joining(",\n", "[\n", "\n" + indent + "]"));
        }
        return flat(value);
    }

    private static String object(Map<?, ?> value, String indent) {
        return value.entrySet().stream()
            .map(entry -> indent + "  " + Text.quote((String) entry.getKey()) + ": " + nested(entry.getValue(),
                indent + "  "))
            .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
    }

    private static boolean isFlat(Object value) {
        return value instanceof Map<?, ?> map
            && map.values().stream().noneMatch(each -> each instanceof List<?> list
                && list.stream().anyMatch(Map.class::isInstance));
    }

    private static String flat(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().map(entry -> Text.quote((String) entry.getKey()) + ": "
                + flat(entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Json::flat).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof String text ? Text.quote(text) : String.valueOf(value);
    }
}
