package dev.tandem.sync;

import java.util.Collection;

import dev.tandem.Model;
import dev.tandem.metamodel.AttributeDescriptor;

/** The fields of one model that hold models, and what the browser knows of them. */
final class ModelAttributes {

    private final Model model;
    private final Collection<AttributeDescriptor> descriptors;
    private final Model[] known;

    ModelAttributes(Model model, Collection<AttributeDescriptor> descriptors) {
        this.model = model;
        this.descriptors = descriptors;
        known = new Model[descriptors.size()];
    }

    /** Takes the name of an attribute and its new value. */
    interface Change {

        void accept(String name, Model value);
    }

    /** Reports each field that holds another model than when it was last asked. */
    void forChanged(Change consumer) {
        int i = 0;
        for (AttributeDescriptor attribute : descriptors) {
            Model value = attribute.get(model);
            if (value != known[i]) {
                known[i] = value;
                consumer.accept(attribute.name(), value);
            }
            i++;
        }
    }

    /** Takes disposed models out of the fields; the browser does the same. Final fields keep theirs. */
    void forgetDisposed() {
        int i = 0;
        for (AttributeDescriptor attribute : descriptors) {
            Model value = attribute.get(model);
            boolean cleared = LiveModel.isDisposed(value) && attribute.clear(model);
            // The browser has taken out what it knew; what it does not know yet must be told.
            if (LiveModel.isDisposed(known[i]) && (cleared || value != known[i])) {
                known[i] = null;
            }
            i++;
        }
    }
}
