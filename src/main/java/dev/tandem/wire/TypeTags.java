package dev.tandem.wire;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTypeInfo;

/**
 * What {@link JsonbTypeInfo} on an interface or class says: the member that tells of which class an object is. JSON-B
 * heeds it for beans; for records it is heeded here.
 */
final class TypeTags {

    private TypeTags() {
    }

    /** Returns the members that tell the class of a record, as JSON without the braces; empty when there are none. */
    static String ofRecord(Class<?> type) {
        StringBuilder out = new StringBuilder();
        for (Class<?> above : supertypes(type)) {
            JsonbTypeInfo info = above.getDeclaredAnnotation(JsonbTypeInfo.class);
            String alias = info == null ? null : alias(info, type);
            if (alias != null) {
                JsonText.string(JsonText.key(out.isEmpty() ? out : out.append(','), info.key()), alias);
            }
        }
        return out.toString();
    }

    /** Returns the member that tells the class, {@code null} when the type does not say. */
    static JsonbTypeInfo of(Class<?> type) {
        return type.isRecord() ? null : type.getDeclaredAnnotation(JsonbTypeInfo.class);
    }

    static Map<String, Class<?>> subtypes(JsonbTypeInfo info) {
        Map<String, Class<?>> subtypes = new LinkedHashMap<>();
        for (JsonbSubtype each : info.value()) {
            subtypes.put(each.alias(), each.type());
        }
        return subtypes;
    }

    private static String alias(JsonbTypeInfo info, Class<?> type) {
        JsonbSubtype nearest = null;
        for (JsonbSubtype each : info.value()) {
            if (each.type().isAssignableFrom(type)
                && (nearest == null || nearest.type().isAssignableFrom(each.type()))) {
                nearest = each;
            }
        }
        return nearest == null ? null : nearest.alias();
    }

    /** The farthest first, as their members come first. */
    private static Set<Class<?>> supertypes(Class<?> type) {
        Deque<Class<?>> farthestFirst = new ArrayDeque<>();
        Deque<Class<?>> open = new ArrayDeque<>(List.of(type.getInterfaces()));
        while (!open.isEmpty()) {
            Class<?> next = open.poll();
            farthestFirst.push(next);
            open.addAll(List.of(next.getInterfaces()));
        }
        return new LinkedHashSet<>(farthestFirst);
    }
}
