package dev.tandem.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Predicate;

import dev.tandem.ModelEvent;

/** The events of one type of one object: who hears them, and which paths lead over them. */
final class EventType {

    private static final int SWEEP_AT = 16;

    private final EventNode node;
    private final String name;
    private boolean known;
    private PropertyNode<?> property;
    private EmitterNode<?> emitter;
    private List<Subscription> subscriptions = List.of();
    private Set<Branch> watches = Set.of();
    /** Those of other objects' handlers, held weakly; see {@link Subscription}. */
    private Set<Branch> foreignWatches = Set.of();
    private int sweepAt = SWEEP_AT;

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
        boolean swept = false;
        for (int i = 0; i < subscriptions.size(); i++) {
            HandlerNode handler = subscriptions.get(i).getHandler();
            if (handler == null) {
                swept = true;
            }
            else {
                handler.add(event);
            }
        }
        if (swept) {
            sweep();
        }
    }

    /** A handler that comes by two ways under one label hears each event once. */
    Subscription subscribe(HandlerNode handler, String label, Path path) {
        int place = place(label, handler.getOrder());
        if (place < 0) {
            if (!known && !path.forced()) {
                node.getLoop().warn(Messages.unknownType(name, node.getName(), path.text()));
            }
            known = true;
            place = insert(new Subscription(this, handler, label), -place - 1);
        }
        Subscription subscription = subscriptions.get(place);
        subscription.use();
        return subscription;
    }

    void disconnect(Predicate<Subscription> condition) {
        if (!subscriptions.isEmpty() && subscriptions.removeIf(condition)) {
            tellIfLast();
        }
    }

    void remove(Subscription subscription) {
        int place = place(subscription);
        if (place >= 0) {
            subscriptions.remove(place);
            tellIfLast();
        }
    }

    private void tellIfLast() {
        if (subscriptions.isEmpty() && node.getListener() != null) {
            node.getListener().unsubscribed(node, name);
        }
    }

    /** Forgets handlers that have been collected. */
    private void sweep() {
        disconnect(subscription -> subscription.getHandler() == null);
        sweepAt = Math.max(SWEEP_AT, 2 * subscriptions.size());
    }

    private int insert(Subscription subscription, int place) {
        int index = place;
        if (subscriptions.size() >= sweepAt) {
            sweep();
            index = -place(subscription) - 1;
        }
        if (subscriptions.isEmpty()) {
            subscriptions = new ArrayList<>(2);
        }
        subscriptions.add(index, subscription);
        if (subscriptions.size() == 1 && node.getListener() != null) {
            node.getListener().subscribed(node, name);
        }
        return index;
    }

    private int place(Subscription subscription) {
        return place(subscription.getLabel(), subscription.getOrder());
    }

    /** Returns the index of the one with that label and order, or, as {@code -index - 1}, where it belongs. */
    private int place(String label, long order) {
        int low = 0;
        int high = subscriptions.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int comparison = subscriptions.get(middle).compareTo(label, order);
            if (comparison == 0) {
                return middle;
            }
            if (comparison < 0) {
                low = middle + 1;
            }
            else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }

    // Paths ----------------------------------------------------------------------------------------------------------

    boolean isWatched() {
        return !watches.isEmpty() || !foreignWatches.isEmpty();
    }

    /** Returns a copy, in the order in which they began to watch. */
    List<Branch> getWatches() {
        List<Branch> all = new ArrayList<>(watches);
        if (!foreignWatches.isEmpty()) {
            all.addAll(foreignWatches);
            all.sort(Comparator.comparingLong(Branch::getWatchOrder));
        }
        return all;
    }

    void watch(Branch branch) {
        branch.setWatchOrder(node.getLoop().nextOrder());
        if (branch.getOwner() != node) {
            if (foreignWatches.isEmpty()) {
                foreignWatches = Collections.newSetFromMap(new WeakHashMap<>(2));
            }
            foreignWatches.add(branch);
            return;
        }
        if (watches.isEmpty()) {
            watches = new LinkedHashSet<>(2);
        }
        watches.add(branch);
    }

    void unwatch(Branch branch) {
        Set<Branch> set = branch.getOwner() == node ? watches : foreignWatches;
        // An empty one may be the immutable one.
        if (!set.isEmpty()) {
            set.remove(branch);
        }
    }

    // Life -----------------------------------------------------------------------------------------------------------

    void dispose() {
        subscriptions = List.of();
        List<Branch> last = getWatches();
        watches = Set.of();
        foreignWatches = Set.of();
        last.forEach(Branch::refresh);
    }
}
