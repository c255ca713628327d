package dev.tandem.event;

import java.util.HashMap;
import java.util.Map;

/** An event object of a test: what a model is in a session. */
final class Thing {

    /** Finds things and their fields. */
    static final ObjectGraph GRAPH = new ObjectGraph() {

        @Override
        public EventNode nodeOf(Object value) {
            return value instanceof Thing thing ? thing.node : null;
        }

        @Override
        public Object attributeOf(Object owner, String name) {
            return ((Thing) owner).fields.get(name);
        }

        @Override
        public boolean hasAttribute(Object owner, String name) {
            return owner instanceof Thing thing && thing.fields.containsKey(name);
        }
    };

    final EventNode node;
    final Map<String, Object> fields = new HashMap<>();

    Thing(String name, EventLoop loop, EventNodeListener listener) {
        node = new EventNode(this, name, loop, GRAPH, listener);
    }

    @SuppressWarnings("unchecked")
    PropertyNode<Object> property(String name) {
        return (PropertyNode<Object>) node.requireProperty(name);
    }

    @SuppressWarnings("unchecked")
    EmitterNode<Object> emitter(String name) {
        return (EmitterNode<Object>) node.getEmitter(name);
    }

    @Override
    public String toString() {
        return node.getName();
    }
}
