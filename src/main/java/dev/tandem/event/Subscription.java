package dev.tandem.event;

import java.lang.ref.Reference;
import java.util.Comparator;

/**
 * The place of a handler among those of one type. A handler of another object is held weakly: to listen to an object is
 * no reason to live as long as that.
 */
final class Subscription {

    /** The order in which handlers are told: by label, then by age. */
    static final Comparator<Subscription> ORDER =
        Comparator.comparing(Subscription::getLabel).thenComparingLong(s -> s.order);

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

    boolean isOf(HandlerNode someHandler, String someLabel) {
        return getHandler() == someHandler && label.equals(someLabel);
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
