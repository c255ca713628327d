package dev.tandem.admin.console;

import java.util.List;
import java.util.Map;

import dev.tandem.MapProperty;

/** Changes rows that a browser has into those that there are now; what is the same is not sent again. */
final class RowEdits {

    private RowEdits() {
    }

    static <V> void apply(MapProperty<String, V> target, Map<String, V> now) {
        for (String key : List.copyOf(target.get().keySet())) {
            if (!now.containsKey(key)) {
                target.remove(key);
            }
        }
        now.forEach((key, row) -> {
            if (!row.equals(target.get().get(key))) {
                target.put(key, row);
            }
        });
    }
}
