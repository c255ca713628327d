package dev.tandem.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import dev.tandem.ModelEvent;

/** The events of one type of one object: who hears them, and which paths lead over them. */
final class EventType {

    private final EventNode node;
    private final String name;
    private boolean known;
    private PropertyNode<?> property;
    private EmitterNode<?> emitter;
    private final List<Subscription> subscriptions = new ArrayList<>(2);
    private Set<Branch> watches = Set.of();

    EventType(EventNode node, String name) {
        this.node = node;
        this.name = name;
    }

    EventNode getNode() {
        return node;
    }

    String getName() {
        return name;
    }

    // Declaration ----------------------------------------------------------------------------------------------------

    /** Whether it was declared, or connected to. */
    boolean isKnown() {
        return known;
    }

    void setKnown() {
        known = true;
    }

    PropertyNode<?> getProperty() {
        return property;
    }

    void setProperty(PropertyNode<?> property) {
        this.property = property;
    }

    EmitterNode<?> getEmitter() {
        return emitter;
    }

    void setEmitter(EmitterNode<?> emitter) {
        this.emitter = emitter;
    }

    // Handlers -------------------------------------------------------------------------------------------------------

    /** In the order of calling. */
    List<Subscription> getSubscriptions() {
        return subscriptions;
    }

    void deliver(ModelEvent event) {
        for (int i = 0; i < subscriptions.size(); i++) {
            subscriptions.get(i).getHandler().add(event);
        }
    }

    /** A handler that comes by two ways under one label hears each event once. */
    Subscription subscribe(HandlerNode handler, String label, Path path) {
        Subscription subscription = find(handler, label);
        if (subscription == null) {
            if (!known && !path.forced()) {
                node.getLoop().warn(Messages.unknownType(name, node.getName(), path.text()));
            }
            known = true;
            subscription = new Subscription(this, handler, label);
            insert(subscription);
        }
        subscription.use();
        return subscription;
    }

    void disconnect(Predicate<Subscription> condition) {
        if (subscriptions.removeIf(condition) && subscriptions.isEmpty() && node.getListener() != null) {
            node.getListener().unsubscribed(node, name);
        }
    }

    private Subscription find(HandlerNode handler, String label) {
        for (Subscription subscription : subscriptions) {
            if (subscription.isOf(handler, label)) {
                return subscription;
            }
        }
        return null;
    }

    private void insert(Subscription subscription) {
        int place = subscriptions.size();
        while (place > 0 && Subscription.ORDER.compare(subscription, subscriptions.get(place - 1)) < 0) {
            place--;
        }
        subscriptions.add(place, subscription);
        if (subscriptions.size() == 1 && node.getListener() != null) {
            node.getListener().subscribed(node, name);
        }
    }

    // Paths ----------------------------------------------------------------------------------------------------------

    boolean isWatched() {
        return !watches.isEmpty();
    }

    Collection<Branch> getWatches() {
        return watches;
    }

    void watch(Branch branch) {
        if (watches.isEmpty()) {
            watches = new LinkedHashSet<>();
        }
        watches.add(branch);
    }

    void unwatch(Branch branch) {
        if (isWatched()) {
            watches.remove(branch);
        }
    }

    // Life -----------------------------------------------------------------------------------------------------------

    void dispose() {
        subscriptions.clear();
        List<Branch> last = List.copyOf(watches);
        watches = Set.of();
        last.forEach(Branch::refresh);
    }
}
