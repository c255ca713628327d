package dev.tandem.event;

import java.lang.ref.Reference;

/**
 * The place of a handler among those of one type. A handler of another object is held weakly: to listen to an object is
 * no reason to live as long as that.
 */
final class Subscription {

    private final EventType type;
    private final HandlerNode own;
    private final Reference<HandlerNode> foreign;
    private final String label;
    private final long order;
    private int uses;

    Subscription(EventType type, HandlerNode handler, String label) {
        this.type = type;
        boolean isOwn = handler.getOwner() == type.getNode();
        this.own = isOwn ? handler : null;
        this.foreign = isOwn ? null : handler.getReference();
        this.label = label;
        this.order = handler.getOrder();
    }

    EventType getType() {
        return type;
    }

    /** Returns the handler; {@code null} when it has been collected with its object. */
    HandlerNode getHandler() {
        return own != null ? own : foreign.get();
    }

    String getLabel() {
        return label;
    }

    long getOrder() {
        return order;
    }

    /** Handlers are told in the order of their labels, then of their age; no two handlers are of the same age. */
    int compareTo(String otherLabel, long otherOrder) {
        int labels = label.compareTo(otherLabel);
        return labels != 0 ? labels : Long.compare(order, otherOrder);
    }

    void use() {
        uses++;
    }

    /** Ends one use; the last one ends the subscription. */
    void release() {
        uses--;
        if (uses == 0) {
            type.remove(this);
        }
    }
}
