package dev.tandem.event;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.tandem.ModelEvent;

/** How values and events are written in cases. */
final class CaseText {

    private CaseText() {
    }

    static String of(ModelEvent event) {
        Thing source = (Thing) event.source();
        boolean change = source.node.getProperty(event.type()) != null || event.oldValue() != null;
        return source + "." + event.type() + " " + (change ? of(event.oldValue()) + "→" : "") + of(event.value());
    }

    static String of(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(CaseText::of).collect(joining(",", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            return new TreeMap<>(map).entrySet().stream()
                .map(e -> e.getKey() + ":" + of(e.getValue())).collect(joining(",", "{", "}"));
        }
        return String.valueOf(value).replaceFirst("\\.0$", "");
    }
}
