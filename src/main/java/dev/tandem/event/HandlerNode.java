package dev.tandem.event;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.tandem.HandlerRef;
import dev.tandem.ModelEvent;
import dev.tandem.ModelEventListener;

/** A connected handler: a function, what it is connected to, and the events that wait for it. */
public final class HandlerNode implements HandlerRef {

    /** A burst of events may have made the list of pending ones large; it is not kept that large. */
    private static final int KEPT_CAPACITY = 64;

    /** Calls in one turn beyond which it causes its own events, or those of one that causes its. */
    private static final int MAX_ROUNDS = 1_000;

    private final EventNode owner;
    private final String name;
    private final ModelEventListener listener;
    private final long order;
    private final Runnable turn = this::runPending;
    private List<Connection> connections = new ArrayList<>(2);
    private ArrayList<ModelEvent> pending = new ArrayList<>(4);
    private boolean queued;
    private long lastTurn;
    private int rounds;
    private int answered;
    private Reference<HandlerNode> reference;

    HandlerNode(EventNode owner, String name, ModelEventListener listener) {
        this.owner = owner;
        this.name = name;
        this.listener = listener;
        this.order = owner.getLoop().nextOrder();
    }

    /** Returns the object on which it was connected. */
    public EventNode getOwner() {
        return owner;
    }

    /** Returns its name, which is also its label where a connection string gives none. */
    public String getName() {
        return name;
    }

    /** Returns what it is connected to now, one entry for each connection string. */
    public List<ConnectionInfo> getConnectionInfo() {
        return connections.stream().map(ConnectionInfo::of).toList();
    }

    /** Calls the function, whatever is pending. What it throws is thrown here. */
    public void call(ModelEvent... events) {
        listener.handle(events);
    }

    /**
     * Calls the function with all pending events; does nothing when there are none. What it throws goes to the loop.
     */
    public void handleNow() {
        if (pending.isEmpty()) {
            return;
        }
        ModelEvent[] events = takePending();
        EventLoop loop = owner.getLoop();
        int before = loop.getRound();
        loop.setRound(answered);
        answered = 0;
        try {
            listener.handle(events);
        }
        catch (Throwable error) {
            loop.failed(this, error);
        }
        finally {
            loop.setRound(before);
        }
    }

    @Override
    public void dispose() {
        close();
        pending.clear();
        owner.forget(this);
    }

    @Override
    public String toString() {
        return owner + "." + name;
    }

    /** Returns the reference by which other objects know it. */
    Reference<HandlerNode> getReference() {
        if (reference == null) {
            reference = new WeakReference<>(this);
        }
        return reference;
    }

    long getOrder() {
        return order;
    }

    void connect(String... texts) {
        List<Path> paths = Arrays.stream(texts).map(text -> Path.parse(text, owner.getLoop()::warn)).toList();
        try {
            for (Path path : paths) {
                Connection connection = new Connection(this, path);
                connections.add(connection);
                connection.open();
            }
        }
        catch (RuntimeException error) {
            close();
            throw error;
        }
        replay();
    }

    /** Ends the connections; what is pending will still be handled. */
    void close() {
        connections.forEach(Connection::close);
        connections = List.of();
    }

    void add(ModelEvent event) {
        pending.add(event);
        answered = Math.max(answered, owner.getLoop().getRound());
        if (event.change() != null) {
            owner.getLoop().hold(this, event);
        }
        if (!queued) {
            queued = true;
            owner.getLoop().enqueue(turn);
        }
    }

    /**
     * Makes one event of all pending changes of a list or map between two whole values, so that the versions between
     * can go.
     */
    void mergeChanges() {
        ArrayList<ModelEvent> merged = new ArrayList<>();
        Map<Object, Map<String, Integer>> places = new IdentityHashMap<>();
        for (ModelEvent event : pending) {
            Map<String, Integer> ofSource = places.computeIfAbsent(event.source(), source -> new HashMap<>(2));
            Integer place = event.change() == null ? null : ofSource.get(event.type());
            if (place == null) {
                ofSource.put(event.type(), event.change() == null ? null : merged.size());
                merged.add(event);
            }
            else {
                merged.set(place, new ModelEvent(event.source(), event.type(), event.value(), merged.get(place)
                    .oldValue()));
            }
        }
        pending = merged;
    }

    private void runPending() {
        queued = false;
        EventLoop loop = owner.getLoop();
        if (lastTurn != loop.getTurn()) {
            lastTurn = loop.getTurn();
            rounds = 0;
        }
        if (++rounds <= MAX_ROUNDS) {
            handleNow();
            return;
        }
        pending.clear();
        answered = 0;
        if (rounds == MAX_ROUNDS + 1) {
            loop.failed(this, Messages.endless(this, MAX_ROUNDS));
        }
    }

    private ModelEvent[] takePending() {
        ModelEvent[] events = pending.toArray(ModelEvent[]::new);
        if (events.length > KEPT_CAPACITY) {
            pending = new ArrayList<>(4);
        }
        else {
            pending.clear();
        }
        return events;
    }

    /** Takes the events of objects that are just being created: object by object, in the order of occurrence. */
    private void replay() {
        Set<Subscription> subscriptions = new LinkedHashSet<>();
        connections.forEach(connection -> subscriptions.addAll(connection.getSubscriptions()));
        Set<EventNode> nodes = new LinkedHashSet<>();
        subscriptions.forEach(subscription -> nodes.add(subscription.getType().getNode()));
        for (EventNode node : nodes) {
            for (ModelEvent event : node.getCreationEvents()) {
                subscriptions.stream().map(Subscription::getType)
                    .filter(type -> type.getNode() == node && type.getName().equals(event.type()))
                    .forEach(type -> add(event));
            }
        }
    }
}
