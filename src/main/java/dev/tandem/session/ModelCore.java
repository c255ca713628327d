package dev.tandem.session;

import java.lang.invoke.MethodHandle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import dev.tandem.Emitter;
import dev.tandem.HandlerRef;
import dev.tandem.ListProperty;
import dev.tandem.MapProperty;
import dev.tandem.Model;
import dev.tandem.ModelEventListener;
import dev.tandem.ModelSupport;
import dev.tandem.Property;
import dev.tandem.ReadOnlyListProperty;
import dev.tandem.ReadOnlyMapProperty;
import dev.tandem.ReadOnlyProperty;
import dev.tandem.Session;
import dev.tandem.event.Edit;
import dev.tandem.event.EmitterNode;
import dev.tandem.event.EventNode;
import dev.tandem.event.PersistentList;
import dev.tandem.event.PersistentMap;
import dev.tandem.event.PropertyNode;

/**
 * What a live model stands on: its id, its place in the session, its event node, and what its twin in the browser wants
 * to hear.
 */
final class ModelCore implements ModelSupport {

    private final ClientSession session;
    private final ModelPlan plan;
    private final String id;

    private Model model;
    private EventNode node;
    private Model.Both both;
    private Runnable destruction;
    private boolean announced;
    private Set<String> browserWants;
    private Object[] knownAttributes;

    ModelCore(ClientSession session, ModelPlan plan, String id) {
        this.session = session;
        this.plan = plan;
        this.id = id;
        this.browserWants = plan.browserWants();
    }

    static ModelCore of(Model model) {
        return (ModelCore) Model.supportOf(model);
    }

    // Construction ---------------------------------------------------------------------------------------------------

    @Override
    public void attach(Model newModel) {
        model = newModel;
    }

    @Override
    public void attach(Model.Both newBoth) {
        both = newBoth;
    }

    @Override
    public <T> Property<T> prop(T initial, UnaryOperator<T> validator, boolean hasInitial) {
        return new PropertyHandle<>(this, initial, validator, hasInitial);
    }

    @Override
    public <E> ListProperty<E> listProp(List<E> initial, UnaryOperator<List<E>> validator) {
        return new ListHandle<>(this, initial, validator);
    }

    @Override
    public <K, V> MapProperty<K, V> mapProp(Map<K, V> initial, UnaryOperator<Map<K, V>> validator) {
        return new MapHandle<>(this, initial, validator);
    }

    @Override
    public <T> Emitter<T> emitter(UnaryOperator<T> function) {
        return new EmitterHandle<>(this, function);
    }

    @Override
    public <B extends Model.Both> B both(Class<B> type) {
        if (plan.bothType() == null || !type.isAssignableFrom(plan.bothType())) {
            throw Messages.wrongBoth(type, plan.bothType());
        }
        if (both == null) {
            ModelSupport previous = ModelSupport.offer(this);
            try {
                both = (Model.Both) plan.bothConstructor().invokeExact();
            }
            catch (RuntimeException | Error e) {
                throw e;
            }
            catch (Throwable e) {
                throw new IllegalStateException(e);
            }
            finally {
                ModelSupport.offer(previous);
            }
        }
        return type.cast(both);
    }

    /** Gives properties and emitters their names and defaults. Does nothing the second time. */
    void bind() {
        if (node != null) {
            return;
        }
        Map<String, PropertyHandle<?>> byName = new HashMap<>();
        for (PropertyPlan property : plan.fields()) {
            byName.put(property.name(), handle(property.field(), property.side(), property.name(), PropertyHandle.class));
        }
        node = new EventNode(model, id, session.getLoop(), SessionGraph.INSTANCE, session.getSynchronizer());
        byName.forEach(this::addProperty);
        plan.fields().forEach(this::bindProperty);
        bindEmitters();
        node.start();
    }

    private <T> void addProperty(String name, PropertyHandle<T> handle) {
        PropertyNode<T> property = node.addProperty(name, handle.getInitial(), handle.hasInitial(), handle.getValidator());
        property.setSnapshot(handle.getSnapshot());
        property.setAttachment(new PropertySync(this, plan.properties().get(name)));
    }

    @SuppressWarnings("unchecked")
    private <T> void bindProperty(PropertyPlan property) {
        PropertyHandle<T> handle = handle(property.field(), property.side(), property.name(), PropertyHandle.class);
        handle.bind((PropertyNode<T>) node.getProperty(property.name()));
    }

    @SuppressWarnings("unchecked")
    private void bindEmitters() {
        Map<String, EmitterHandle<?>> byName = new HashMap<>();
        for (EmitterPlan emitter : plan.emitterFields()) {
            byName.put(emitter.name(), handle(emitter.field(), emitter.side(), emitter.name(), EmitterHandle.class));
        }
        byName.forEach((name, handle) -> node.addEmitter(name, handle.getFunction()));
        for (EmitterPlan emitter : plan.emitterFields()) {
            EmitterHandle<Object> handle = handle(emitter.field(), emitter.side(), emitter.name(), EmitterHandle.class);
            handle.bind((EmitterNode<Object>) node.getEmitter(emitter.name()));
        }
        for (EmitterPlan emitter : plan.emitters().values()) {
            if (emitter.side() == Side.BROWSER) {
                node.addEventType(emitter.name());
            }
        }
        for (PropertyPlan property : plan.properties().values()) {
            if (property.side() == Side.BROWSER) {
                node.addEventType(property.name());
            }
        }
    }

    @SuppressWarnings("unchecked")
    private <H> H handle(MethodHandle field, Side side, String name, Class<?> type) {
        Object value;
        try {
            value = field.invokeExact(side == Side.BOTH ? (Object) both : (Object) model);
        }
        catch (RuntimeException | Error e) {
            throw e;
        }
        catch (Throwable e) {
            throw new IllegalStateException(e);
        }
        if (!type.isInstance(value)) {
            throw Messages.tooEarly(name);
        }
        return (H) value;
    }

    // Life -----------------------------------------------------------------------------------------------------------

    void setDestruction(Runnable destruction) {
        this.destruction = destruction;
    }

    /** From now on changes are told to the browser, as it knows the model. */
    void setAnnounced() {
        announced = true;
    }

    boolean isAnnounced() {
        return announced;
    }

    void connectHandlers() {
        for (HandlerPlan handler : plan.serverHandlers()) {
            getNode().connect(handler.name(), handler.bind(model), handler.connections());
        }
    }

    @Override
    public void dispose() {
        session.checkTurn(id + " was disposed");
        session.dispose(this);
    }

    /** Ends the model on the server. Returns false when it had ended before. */
    boolean end() {
        if (getNode().isDisposed()) {
            return false;
        }
        getNode().dispose();
        if (destruction != null) {
            destruction.run();
            destruction = null;
        }
        return true;
    }

    boolean isDisposed() {
        return node != null && node.isDisposed();
    }

    // Use ------------------------------------------------------------------------------------------------------------

    <T> void set(PropertyNode<T> property, T value) {
        checkSettable(property);
        property.set(value);
    }

    /** @param edit {@code null} for a change that makes no difference */
    <T> void edit(PropertyNode<T> property, Edit<T> edit) {
        checkSettable(property);
        if (edit != null) {
            property.edit(edit);
        }
    }

    private void checkSettable(PropertyNode<?> property) {
        if (!session.isCurrent() || isDisposed()) {
            checkUsable("property '" + property.getName() + "' of ", " was set");
        }
    }

    @Override
    public <T> void set(ReadOnlyProperty<T> property, T value) {
        own(property).set(value);
    }

    @Override
    public <E> ListProperty<E> edit(ReadOnlyListProperty<E> property) {
        return (ListHandle<E>) own(property);
    }

    @Override
    public <K, V> MapProperty<K, V> edit(ReadOnlyMapProperty<K, V> property) {
        return (MapHandle<K, V>) own(property);
    }

    private <T> PropertyHandle<T> own(ReadOnlyProperty<T> property) {
        if (!(property instanceof PropertyHandle<T> handle) || handle.getCore() != this) {
            throw Messages.notOwn(property.getName(), id);
        }
        return handle;
    }

    @Override
    public void emit(String type, Object payload) {
        checkUsable("event '" + type + "' of ", " was emitted");
        if (plan.arisesInBrowser(type) && isBrowserOnly(type)) {
            throw Messages.browserEmits(type, id);
        }
        getNode().emit(type, payload);
    }

    private boolean isBrowserOnly(String type) {
        EmitterPlan emitter = plan.emitters().get(type);
        return emitter == null || emitter.side() == Side.BROWSER;
    }

    @Override
    public HandlerRef connect(ModelEventListener listener, String... connections) {
        checkUsable("a handler of ", " was connected");
        return getNode().connect("handler", listener, connections);
    }

    @Override
    public void disconnect(String type) {
        checkUsable("a handler of ", " was disconnected");
        getNode().disconnect(type);
    }

    @Override
    public <M extends Model> M create(Class<M> type, Consumer<? super M> initialValues) {
        checkUsable("a model of ", " was created");
        return session.create(type, initialValues);
    }

    /** Throws when the model may not be changed now; the message is {@code before + id + after}. */
    void checkUsable(String before, String after) {
        if (!session.isCurrent()) {
            throw Messages.outsideTurn(before + id + after);
        }
        if (isDisposed()) {
            throw Messages.disposed(before + id + after);
        }
    }

    // What the browser hears -----------------------------------------------------------------------------------------

    boolean isWantedByBrowser(String type) {
        return browserWants.contains(type);
    }

    void addBrowserWant(String type) {
        if (browserWants == plan.browserWants()) {
            browserWants = new HashSet<>(browserWants);
        }
        browserWants.add(type);
    }

    /** Reports each attribute that holds another model than when it was last asked. */
    void forChangedAttributes(AttributeConsumer consumer) {
        if (plan.attributes().isEmpty()) {
            return;
        }
        if (knownAttributes == null) {
            knownAttributes = new Object[plan.attributes().size()];
        }
        int i = 0;
        for (AttributePlan attribute : plan.attributes().values()) {
            Model value = attribute.get(model);
            if (value != knownAttributes[i]) {
                knownAttributes[i] = value;
                consumer.accept(attribute.name(), value);
            }
            i++;
        }
    }

    /** Takes another model, which has been disposed, out of this one's properties and fields; its twin does the same. */
    void forget(Model dead) {
        for (PropertyPlan property : plan.modelHolders()) {
            forget(node.getProperty(property.name()), dead);
        }
        int i = 0;
        for (AttributePlan attribute : plan.attributes().values()) {
            if (attribute.get(model) == dead && attribute.clear(model) && knownAttributes != null) {
                knownAttributes[i] = null;
            }
            i++;
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> void forget(PropertyNode<T> property, Model dead) {
        T value = property.get();
        if (value instanceof PersistentList<?>) {
            Removal.fromList((PropertyNode<List<Object>>) property);
        }
        else if (value instanceof PersistentMap<?, ?>) {
            Removal.fromMap((PropertyNode<Map<Object, Object>>) property);
        }
        else if (value == dead) {
            property.receive(null);
        }
        else if (value instanceof List<?> list && list.contains(dead)) {
            property.receive(without(list, dead));
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T without(List<?> list, Model dead) {
        return (T) list.stream().filter(item -> item != dead).toList();
    }

    /** Takes the name of an attribute and its new value. */
    interface AttributeConsumer {

        void accept(String name, Model value);
    }

    // Properties -----------------------------------------------------------------------------------------------------

    @Override
    public String getId() {
        return id;
    }

    @Override
    public Session getSession() {
        return session;
    }

    ClientSession getClientSession() {
        return session;
    }

    Model getModel() {
        return model;
    }

    ModelPlan getPlan() {
        return plan;
    }

    EventNode getNode() {
        if (node == null) {
            bind();
        }
        return node;
    }
}
