package dev.tandem.sync;

import java.lang.invoke.MethodHandle;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import dev.tandem.Emitter;
import dev.tandem.HandlerRef;
import dev.tandem.ListProperty;
import dev.tandem.MapProperty;
import dev.tandem.Model;
import dev.tandem.ModelContext;
import dev.tandem.ModelEventListener;
import dev.tandem.Property;
import dev.tandem.ReadOnlyListProperty;
import dev.tandem.ReadOnlyMapProperty;
import dev.tandem.ReadOnlyProperty;
import dev.tandem.Session;
import dev.tandem.event.Edit;
import dev.tandem.event.EmitterNode;
import dev.tandem.event.EventNode;
import dev.tandem.event.PropertyNode;
import dev.tandem.metamodel.EmitterDescriptor;
import dev.tandem.metamodel.HandlerDescriptor;
import dev.tandem.metamodel.ModelDescriptor;
import dev.tandem.metamodel.PropertyDescriptor;
import dev.tandem.metamodel.PropertyKind;
import dev.tandem.metamodel.Side;
import dev.tandem.spi.DataSender;
import dev.tandem.spi.ModelSupport;

/**
 * What a live model stands on: its id, its place in the session, its event node, and what its twin in the browser wants
 * to hear.
 */
public final class ModelCore implements ModelSupport, LiveModel {

    private final ModelSpace space;
    private final ModelDescriptor descriptor;
    private final String id;
    private final boolean isApp;

    private Model model;
    private EventNode node;
    private Model.Both both;
    private Runnable destruction;
    private Runnable release;
    private boolean announced;
    private boolean disposed;
    private Set<String> browserWants;
    private ModelAttributes attributes;
    private boolean syncProps = true;
    private boolean everUnsynced;

    /** @param isApp whether it is the first of its session */
    ModelCore(ModelSpace space, ModelDescriptor descriptor, String id, boolean isApp) {
        this.space = space;
        this.descriptor = descriptor;
        this.id = id;
        this.isApp = isApp;
        this.browserWants = descriptor.browserWants();
    }

    public static ModelCore of(Model model) {
        return (ModelCore) ModelSupport.of(model);
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
        if (descriptor.bothType() == null || !type.isAssignableFrom(descriptor.bothType())) {
            throw Messages.wrongBoth(type, descriptor.bothType());
        }
        if (both == null) {
            Runnable end = ModelSupport.offer(this);
            try {
                both = (Model.Both) descriptor.bothConstructor().invokeExact();
            }
            catch (RuntimeException | Error e) {
                throw e;
            }
            catch (Throwable e) {
                throw new IllegalStateException(e);
            }
            finally {
                end.run();
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
        for (PropertyDescriptor property : descriptor.fields()) {
            byName.put(property.name(), handle(property.field(), property.side(), property.name(), PropertyHandle.class));
        }
        node = new EventNode(model, id, space.getLoop(), SessionGraph.INSTANCE, space.getSynchronizer());
        byName.forEach(this::addProperty);
        descriptor.fields().forEach(this::bindProperty);
        bindEmitters();
        node.start();
    }

    @SuppressWarnings("unchecked")
    private <T> void addProperty(String name, PropertyHandle<T> handle) {
        PropertyNode<T> property = node.addProperty(name, handle.getInitial(), handle.hasInitial(), handle.getValidator());
        PropertyDescriptor declared = descriptor.properties().get(name);
        property.setSnapshot(declared.kind() == PropertyKind.VALUE && declared.snapshot() != null
            ? (UnaryOperator<T>) (UnaryOperator<?>) declared.snapshot() : handle.getSnapshot());
        property.setAttachment(new PropertySync(this, declared));
    }

    @SuppressWarnings("unchecked")
    private <T> void bindProperty(PropertyDescriptor property) {
        PropertyHandle<T> handle = handle(property.field(), property.side(), property.name(), PropertyHandle.class);
        handle.bind((PropertyNode<T>) node.getProperty(property.name()));
    }

    @SuppressWarnings("unchecked")
    private void bindEmitters() {
        Map<String, EmitterHandle<?>> byName = new HashMap<>();
        for (EmitterDescriptor emitter : descriptor.emitterFields()) {
            byName.put(emitter.name(), handle(emitter.field(), emitter.side(), emitter.name(), EmitterHandle.class));
        }
        byName.forEach((name, handle) -> node.addEmitter(name, handle.getFunction()));
        for (EmitterDescriptor emitter : descriptor.emitterFields()) {
            EmitterHandle<Object> handle = handle(emitter.field(), emitter.side(), emitter.name(), EmitterHandle.class);
            handle.bind((EmitterNode<Object>) node.getEmitter(emitter.name()));
        }
        for (EmitterDescriptor emitter : descriptor.emitters().values()) {
            if (emitter.side() == Side.BROWSER) {
                node.addEventType(emitter.name());
            }
        }
        for (PropertyDescriptor property : descriptor.properties().values()) {
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

    void setMade(Container.Made<?> made) {
        destruction = made.destruction();
        release = made.release();
    }

    /** Returns what gives back all that was made for the model, without the model; may be {@code null}. */
    Runnable getRelease() {
        return release;
    }

    /** From now on changes are told to the browser, as it knows the model. */
    void setAnnounced() {
        announced = true;
    }

    boolean isAnnounced() {
        return announced;
    }

    /** Takes over what the browser and the server had told each other about a model of another life. */
    void restore(boolean sync, boolean wasUnsynced, Collection<String> wants) {
        syncProps = sync;
        everUnsynced = wasUnsynced;
        wants.forEach(this::addBrowserWant);
    }

    boolean isEverUnsynced() {
        return everUnsynced;
    }

    /** Returns what the browser has asked for, besides what its handlers are declared for. */
    Set<String> getAskedFor() {
        if (browserWants == descriptor.browserWants()) {
            return Set.of();
        }
        Set<String> asked = new TreeSet<>(browserWants);
        asked.removeAll(descriptor.browserWants());
        return asked;
    }

    void connectHandlers() {
        for (HandlerDescriptor handler : descriptor.serverHandlers()) {
            getNode().connect(handler.name(), space.getAccess().bind(handler, model), handler.connections());
        }
    }

    @Override
    public void dispose() {
        space.getScope().check(id + " was disposed");
        space.dispose(this);
    }

    /** Ends the model on the server. Returns false when it had ended before. */
    boolean end() {
        if (disposed) {
            return false;
        }
        disposed = true;
        if (node != null) {
            node.dispose();
        }
        space.ended(this);
        Runnable last = destruction;
        destruction = null;
        release = null;
        if (last != null) {
            last.run();
        }
        return true;
    }

    @Override
    public boolean isDisposed() {
        return disposed;
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
        if (!space.getScope().isCurrent() || isDisposed()) {
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
        if (descriptor.arisesInBrowser(type) && isBrowserOnly(type)) {
            throw Messages.browserEmits(type, id);
        }
        getNode().emit(type, payload);
    }

    @Override
    public void setSyncProps(boolean sync) {
        checkUsable("syncProps of ", " was set");
        if (sync != syncProps) {
            syncProps = sync;
            everUnsynced = true;
            if (announced) {
                space.getSynchronizer().addSync(this);
            }
        }
    }

    @Override
    public boolean isSyncProps() {
        return syncProps;
    }

    /**
     * Tells whether the browser may send its change of a property of both sides as an event: it keeps the value to
     * itself, or does not know yet that it need not any more.
     */
    boolean isHeardUnsynced(String type) {
        PropertyDescriptor property = everUnsynced ? descriptor.properties().get(type) : null;
        return property != null && property.isSettableByBrowser();
    }

    private boolean isBrowserOnly(String type) {
        EmitterDescriptor emitter = descriptor.emitters().get(type);
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
    public <T> CompletionStage<T> call(Class<T> resultType, String method, Object... args) {
        checkUsable("method '" + method + "' of ", " was called");
        return space.getBrowserCalls().call(id, descriptor, resultType, method, args == null ? new Object[1] : args);
    }

    @Override
    public DataSender dataSender() {
        checkUsable("data for ", " was sent");
        return space.getData().senderTo(id);
    }

    @Override
    public <M extends Model> M create(Class<M> type, Consumer<? super M> initialValues) {
        checkUsable("a model of ", " was created");
        return space.create(type, initialValues);
    }

    @Override
    public ModelContext enter() {
        checkUsable("", " was entered");
        return space.getContext().enter(model);
    }

    /** Throws when the model may not be changed now; the message is {@code before + id + after}. */
    void checkUsable(String before, String after) {
        if (!space.getScope().isCurrent()) {
            space.getScope().check(before + id + after);
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
        if (browserWants == descriptor.browserWants()) {
            browserWants = new HashSet<>(browserWants);
        }
        browserWants.add(type);
    }

    /** Reports each attribute that holds another model than when it was last asked. */
    void forChangedAttributes(ModelAttributes.Change consumer) {
        ModelAttributes present = attributes();
        if (present != null) {
            present.forChanged(consumer);
        }
    }

    /** Takes models that have been disposed out of this one's properties and fields; its twin does the same. */
    void forgetDisposed() {
        for (PropertyDescriptor property : descriptor.modelHolders()) {
            forgetDisposed(node.getProperty(property.name()));
        }
        ModelAttributes present = attributes();
        if (present != null) {
            present.forgetDisposed();
        }
    }

    private <T> void forgetDisposed(PropertyNode<T> property) {
        if (kindOf(property) != PropertyKind.VALUE) {
            PruningInPlace.from(property);
            return;
        }
        T before = property.get();
        T after = Pruning.prune(before);
        if (after != before) {
            PropertySync.of(property).print = null;
            property.receive(after);
            space.getSynchronizer().forgotten(property, before, after);
        }
    }

    /** Returns the property's value, without models that have been disposed in this turn. */
    <T> T get(PropertyNode<T> property) {
        DisposedModels disposedModels = space.getDisposedModels();
        if (!disposedModels.isPending() || !PropertySync.of(property).descriptor.holdsModels() || !space.getScope().isCurrent()) {
            return property.get();
        }
        return kindOf(property) == PropertyKind.VALUE ? disposedModels.read(property) : disposedModels.remove(property);
    }

    private static PropertyKind kindOf(PropertyNode<?> property) {
        return PropertySync.of(property).descriptor.kind();
    }

    private ModelAttributes attributes() {
        if (attributes == null && !descriptor.attributes().isEmpty()) {
            attributes = new ModelAttributes(model, descriptor.attributes().values());
        }
        return attributes;
    }

    // Properties -----------------------------------------------------------------------------------------------------

    @Override
    public String getId() {
        return id;
    }

    @Override
    public boolean isApp() {
        return isApp;
    }

    @Override
    public Session getSession() {
        return space.getSession();
    }

    ModelSpace getSpace() {
        return space;
    }

    public Model getModel() {
        return model;
    }

    public ModelDescriptor getDescriptor() {
        return descriptor;
    }

    public EventNode getNode() {
        if (node == null) {
            bind();
        }
        return node;
    }
}
