package dev.tandem.sync;

import java.util.List;
import java.util.Map;

import dev.tandem.event.Edit;
import dev.tandem.event.PropertyNode;

/** Takes disposed models out of lists and maps that change in place, as any other change is made: both sides follow. */
final class PruningInPlace {

    private PruningInPlace() {
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
        for (IndexRange run : IndexRange.in(property.get(), LiveModel::isDisposed)) {
            property.force(Edit.splice(property.get(), run.index(), run.count(), List.of()));
        }
    }

    private static void fromMap(PropertyNode<Map<Object, Object>> property) {
        property.get().forEach((key, value) -> {
            if (LiveModel.isDisposed(value)) {
                property.force(Edit.remove(property.get(), key));
            }
        });
    }
}
