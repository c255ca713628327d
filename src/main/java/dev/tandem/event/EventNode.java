package dev.tandem.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import dev.tandem.ModelEvent;
import dev.tandem.ModelEventListener;

/**
 * The event side of one object: its properties, emitters and handlers.
 *
 * <h2>Life</h2>
 * Declare properties and emitters, {@link #start()}, set initial values, connect handlers, then let the loop run.
 * Events from {@code start()} until the loop runs are kept for handlers that are connected meanwhile.
 * {@link #dispose()} ends it.
 *
 * <h2>Threads</h2>
 * Not thread safe, except for {@link PropertyNode#get()}: all else belongs to the session's turn.
 */
public final class EventNode {

    private enum State {
        NEW, STARTING, LIVE, DISPOSED
    }

    private final Object source;
    private final String name;
    private final EventLoop loop;
    private final ObjectGraph graph;
    private final EventNodeListener listener;
    private final Map<String, EventType> types = new HashMap<>();
    private final Set<HandlerNode> handlers = new LinkedHashSet<>();
    private List<ModelEvent> creationEvents;
    private State state = State.NEW;

    /**
     * Makes the event side of an object.
     *
     * @param source the object, the source of its events
     * @param name for messages, as in {@code Thermostat1}
     * @param listener told of what must reach the other side; may be {@code null}
     */
    public EventNode(Object source, String name, EventLoop loop, ObjectGraph graph, EventNodeListener listener) {
        this.source = source;
        this.name = name;
        this.loop = loop;
        this.graph = graph;
        this.listener = listener;
    }

    public Object getSource() {
        return source;
    }

    public String getName() {
        return name;
    }

    // Declaration ----------------------------------------------------------------------------------------------------

    /**
     * Declares a property. One of the same name is redefined and stays the same object, so that a superclass that holds
     * it uses the new definition.
     *
     * @param validator returns the value to keep, or throws; may be {@code null}
     */
    @SuppressWarnings("unchecked")
    public <T> PropertyNode<T> addProperty(String propertyName, T initial, boolean hasInitial,
        UnaryOperator<T> validator) {
        EventType type = declare(propertyName);
        if (type.getEmitter() != null) {
            throw Messages.nameTaken(propertyName, name);
        }
        if (type.getProperty() == null) {
            type.setProperty(new PropertyNode<T>(this, type));
        }
        PropertyNode<T> property = (PropertyNode<T>) type.getProperty();
        property.define(initial, hasInitial, validator);
        return property;
    }

    /**
     * Declares an emitter. One of the same name is redefined and stays the same object.
     *
     * @param function makes the payload, {@code null} for no event; may be {@code null}
     */
    @SuppressWarnings("unchecked")
    public <T> EmitterNode<T> addEmitter(String emitterName, UnaryOperator<T> function) {
        EventType type = declare(emitterName);
        if (type.getProperty() != null) {
            throw Messages.nameTaken(emitterName, name);
        }
        if (type.getEmitter() == null) {
            type.setEmitter(new EmitterNode<T>(this, type));
        }
        EmitterNode<T> emitter = (EmitterNode<T>) type.getEmitter();
        emitter.define(function);
        return emitter;
    }

    /** Declares a type whose events arise on the other side, so that connecting to it is no cause for a warning. */
    public void addEventType(String type) {
        type(type).setKnown();
    }

    /** Returns the property of that name, or {@code null} when there is none. */
    public PropertyNode<?> getProperty(String propertyName) {
        EventType type = types.get(propertyName);
        return type == null ? null : type.getProperty();
    }

    /**
     * Returns the property of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public PropertyNode<?> requireProperty(String propertyName) {
        PropertyNode<?> property = getProperty(propertyName);
        if (property == null) {
            throw Messages.noProperty(propertyName, name);
        }
        return property;
    }

    /** Returns the emitter of that name, or {@code null} when there is none. */
    public EmitterNode<?> getEmitter(String emitterName) {
        EventType type = types.get(emitterName);
        return type == null ? null : type.getEmitter();
    }

    /** Returns the names of the properties, sorted. */
    public List<String> getPropertyNames() {
        return namesOf(type -> type.getProperty() != null);
    }

    /** Returns the names of the emitters, sorted. */
    public List<String> getEmitterNames() {
        return namesOf(type -> type.getEmitter() != null);
    }

    /** Returns the types that are declared, or connected to, sorted. */
    public List<String> getEventTypes() {
        return namesOf(EventType::isKnown);
    }

    // Life -----------------------------------------------------------------------------------------------------------

    /**
     * Sets the properties to their defaults, in the order of their names, and keeps their events for the handlers to
     * come.
     *
     * @throws RuntimeException what a validator throws
     */
    public void start() {
        if (state != State.NEW) {
            throw Messages.startedTwice(name);
        }
        state = State.STARTING;
        creationEvents = new ArrayList<>();
        loop.enqueue(() -> creationEvents = null);
        for (String propertyName : getPropertyNames()) {
            getProperty(propertyName).applyDefault();
        }
        state = State.LIVE;
    }

    /** Lets handlers that are connected from now on hear nothing of how the object came to be what it is. */
    public void forgetCreation() {
        creationEvents = null;
    }

    /**
     * Ends all connections to and from this object. What is pending is still delivered; setting and emitting throws
     * from now on, what arrives from the other side is ignored. A second call does nothing.
     */
    public void dispose() {
        if (isDisposed()) {
            return;
        }
        state = State.DISPOSED;
        creationEvents = null;
        handlers.forEach(HandlerNode::close);
        handlers.clear();
        List.copyOf(types.values()).forEach(EventType::dispose);
    }

    public boolean isDisposed() {
        return state == State.DISPOSED;
    }

    // Handlers -------------------------------------------------------------------------------------------------------

    /**
     * Connects a handler.
     *
     * @param handlerName its name, and its label where a connection string gives none
     * @param function called with all pending events
     * @param connections at least one, as in {@link dev.tandem.Handler#value()}
     * @throws IllegalArgumentException when there is no function or no connection string, or one is not well formed
     * @throws IllegalStateException when a path leads nowhere, or the object has been disposed
     */
    public HandlerNode connect(String handlerName, ModelEventListener function, String... connections) {
        checkAlive(handlerName);
        if (function == null) {
            throw Messages.noListener(handlerName, name);
        }
        if (connections == null || connections.length == 0) {
            throw Messages.noConnections(handlerName, name);
        }
        for (String connection : connections) {
            if (connection == null || connection.isEmpty()) {
                throw Messages.emptyConnection(handlerName, name);
            }
        }
        HandlerNode handler = new HandlerNode(this, handlerName, function);
        handler.connect(connections);
        handlers.add(handler);
        return handler;
    }

    /**
     * Ends the connections to a type of this object's events. What is pending is still delivered.
     *
     * @param typeAndLabel the type, or {@code "type:label"} for the handlers of that label only
     */
    public void disconnect(String typeAndLabel) {
        disconnect(typeAndLabel, null);
    }

    /**
     * Ends the connection of one handler to a type of this object's events. What is pending is still delivered.
     *
     * @param typeAndLabel the type, or {@code "type:label"} to do so only if it has that label
     */
    public void disconnect(String typeAndLabel, HandlerNode handler) {
        int colon = typeAndLabel.indexOf(':');
        EventType type = types.get(colon < 0 ? typeAndLabel : typeAndLabel.substring(0, colon));
        String label = colon < 0 ? "" : typeAndLabel.substring(colon + 1);
        if (type != null) {
            type.disconnect(s -> (label.isEmpty() || s.getLabel().equals(label))
                && (handler == null || s.getHandler() == handler));
        }
    }

    /** Returns the handlers of a type in the order in which they are called; empty when there are none. */
    public List<HandlerNode> getHandlers(String type) {
        checkNoLabel(type);
        EventType entry = types.get(type);
        return entry == null ? List.of() : entry.getSubscriptions().stream().map(Subscription::getHandler)
            .filter(Objects::nonNull).toList();
    }

    /** Tells whether a type has any handler. */
    public boolean hasHandlers(String type) {
        EventType entry = types.get(type);
        return entry != null && !entry.getSubscriptions().isEmpty();
    }

    // Events ---------------------------------------------------------------------------------------------------------

    /**
     * Emits an event. That nobody handles it is no error.
     *
     * @throws IllegalArgumentException when the type is empty, carries a label or is a property's name
     * @throws IllegalStateException when the object has been disposed
     */
    public ModelEvent emit(String type, Object payload) {
        if (type == null || type.isEmpty()) {
            throw Messages.noType(name);
        }
        checkNoLabel(type);
        if (getProperty(type) != null) {
            throw Messages.propertyEmitted(type, name);
        }
        checkAlive(type);
        ModelEvent event = new ModelEvent(source, type, payload, null);
        if (listener != null) {
            listener.emitted(this, event);
        }
        deliver(types.get(type), event);
        return event;
    }

    /** Takes an event that happened on the other side; ignored when the object has been disposed. */
    public void receive(ModelEvent event) {
        if (!isDisposed()) {
            deliver(types.get(event.type()), event);
        }
    }

    // Internal -------------------------------------------------------------------------------------------------------

    EventLoop getLoop() {
        return loop;
    }

    ObjectGraph getGraph() {
        return graph;
    }

    EventNodeListener getListener() {
        return listener;
    }

    List<ModelEvent> getCreationEvents() {
        return creationEvents == null ? List.of() : creationEvents;
    }

    boolean isLive() {
        return state == State.LIVE;
    }

    EventType type(String type) {
        return types.computeIfAbsent(type, key -> new EventType(this, key));
    }

    /** The type is {@code null} when nobody ever asked for it. */
    void deliver(EventType type, ModelEvent event) {
        if (creationEvents != null) {
            creationEvents.add(event);
        }
        if (type != null) {
            type.deliver(event);
        }
    }

    void forget(HandlerNode handler) {
        handlers.remove(handler);
    }

    void checkAlive(String member) {
        if (isDisposed()) {
            throw Messages.disposed(member, name);
        }
    }

    void checkSettable(String property) {
        checkAlive(property);
        if (state == State.NEW) {
            throw Messages.setTooEarly(property, name);
        }
    }

    private EventType declare(String member) {
        if (state != State.NEW) {
            throw Messages.declaredTooLate(member, name);
        }
        EventType type = type(member);
        type.setKnown();
        return type;
    }

    private List<String> namesOf(Predicate<EventType> condition) {
        return types.values().stream().filter(condition).map(EventType::getName).sorted().toList();
    }

    private static void checkNoLabel(String type) {
        if (type.indexOf(':') >= 0) {
            throw Messages.labelInType(type);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
