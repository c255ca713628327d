package dev.tandem.session;

import java.util.List;
import java.util.Map;

import dev.tandem.Model;
import dev.tandem.event.Edit;
import dev.tandem.event.PropertyNode;

/** Takes disposed models out of lists and maps that change in place, as any other change is made: both sides follow. */
final class Removal {

    private Removal() {
    }

    /** Whatever the property's validator would say: a disposed model cannot stay. */
    @SuppressWarnings("unchecked")
    static void from(PropertyNode<?> property) {
        if (property.getNode().isDisposed()) {
            return;
        }
        if (property.get() instanceof Map) {
            fromMap((PropertyNode<Map<Object, Object>>) property);
        }
        else {
            fromList((PropertyNode<List<Object>>) property);
        }
    }

    private static void fromList(PropertyNode<List<Object>> property) {
        for (Run run : Run.in(property.get(), Removal::isDisposed)) {
            property.force(Edit.splice(property.get(), run.index(), run.count(), List.of()));
        }
    }

    private static void fromMap(PropertyNode<Map<Object, Object>> property) {
        property.get().forEach((key, value) -> {
            if (isDisposed(value)) {
                property.force(Edit.remove(property.get(), key));
            }
        });
    }

    private static boolean isDisposed(Object value) {
        return value instanceof Model model && ModelCore.of(model).isDisposed();
    }
}
