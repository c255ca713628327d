package dev.tandem.sync;

import dev.tandem.Model;
import dev.tandem.event.EventNode;
import dev.tandem.event.ObjectGraph;
import dev.tandem.metamodel.AttributeDescriptor;

/** How connection strings find their way from model to model. */
final class SessionGraph implements ObjectGraph {

    static final SessionGraph INSTANCE = new SessionGraph();

    private SessionGraph() {
    }

    @Override
    public EventNode nodeOf(Object value) {
        return value instanceof Model model ? ModelCore.of(model).getNode() : null;
    }

    @Override
    public boolean hasAttribute(Object owner, String name) {
        return owner instanceof Model model && ModelCore.of(model).getDescriptor().attributes().containsKey(name);
    }

    @Override
    public Object attributeOf(Object owner, String name) {
        Model model = (Model) owner;
        AttributeDescriptor attribute = ModelCore.of(model).getDescriptor().attributes().get(name);
        return attribute == null ? null : attribute.get(model);
    }
}
