package dev.tandem.event;

import java.util.Comparator;

/** The place of a handler among those of one type. */
final class Subscription {

    /** The order in which handlers are told: by label, then by age. */
    static final Comparator<Subscription> ORDER =
        Comparator.comparing(Subscription::getLabel).thenComparing(s -> s.handler.getOrder());

    private final EventType type;
    private final HandlerNode handler;
    private final String label;
    private int uses;

    Subscription(EventType type, HandlerNode handler, String label) {
        this.type = type;
        this.handler = handler;
        this.label = label;
    }

    EventType getType() {
        return type;
    }

    HandlerNode getHandler() {
        return handler;
    }

    String getLabel() {
        return label;
    }

    boolean isOf(HandlerNode someHandler, String someLabel) {
        return handler == someHandler && label.equals(someLabel);
    }

    void use() {
        uses++;
    }

    /** Ends one use; the last one ends the subscription. */
    void release() {
        uses--;
        if (uses == 0) {
            type.disconnect(subscription -> subscription == this);
        }
    }
}
