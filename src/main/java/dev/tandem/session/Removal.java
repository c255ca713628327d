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

    static void fromList(PropertyNode<List<Object>> property) {
        for (Run run : Run.in(property.get(), Removal::isDisposed)) {
            property.editUnvalidated(Edit.splice(property.get(), run.index(), run.count(), List.of()));
        }
    }

    static void fromMap(PropertyNode<Map<Object, Object>> property) {
        property.get().forEach((key, value) -> {
            if (isDisposed(value)) {
                property.editUnvalidated(Edit.remove(property.get(), key));
            }
        });
    }

    private static boolean isDisposed(Object value) {
        return value instanceof Model model && ModelCore.of(model).isDisposed();
    }
}
