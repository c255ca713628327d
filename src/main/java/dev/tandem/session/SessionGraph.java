package dev.tandem.session;

import java.lang.invoke.MethodHandle;

import dev.tandem.Model;
import dev.tandem.event.EventNode;
import dev.tandem.event.ObjectGraph;

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
        return owner instanceof Model model && ModelCore.of(model).getPlan().attributes().containsKey(name);
    }

    @Override
    public Object attributeOf(Object owner, String name) {
        MethodHandle reader = ModelCore.of((Model) owner).getPlan().attributes().get(name);
        if (reader == null) {
            return null;
        }
        try {
            return reader.invokeExact(owner);
        }
        catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
