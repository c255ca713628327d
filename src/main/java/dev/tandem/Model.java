package dev.tandem;

import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import dev.tandem.spi.ModelSupport;
import elemental2.core.ArrayBuffer;
import elemental2.dom.AbortSignal;
import elemental2.dom.Blob;
import elemental2.dom.EventListener;
import elemental2.dom.EventTarget;
import elemental2.dom.HTMLElement;

/**
 * An object that lives in two places at once: on the server as an instance of this class, and in one browser tab as an
 * instance of the nested {@link JS} class, compiled to JavaScript.
 *
 * <pre>{@code
 * @App("counter")
 * public class Counter extends Model {
 *
 *     public static class Both extends Model.Both {              // on both sides
 *         public final Property<Integer> count = prop(0);
 *     }
 *     public final Both both = both(Both.class);
 *
 *     @Handler("pressed")                                        // emitted in the browser, handled on the server
 *     void count(ModelEvent... events) {                         // once, with all that came together
 *         both.count.set(both.count.get() + events.length);
 *     }
 *
 *     public class JS extends Model.JS {                         // in the browser
 *         public final Emitter<Void> pressed = emitter();
 *         HTMLElement button;
 *
 *         @Override
 *         public void init() {
 *             button = (HTMLElement) document.createElement("button");
 *             listen(button, "click", e -> pressed.emit());
 *             document.body.append(button);
 *         }
 *
 *         @Handler("count")
 *         void show() {
 *             button.textContent = "pressed " + both.count.get() + " times";
 *         }
 *     }
 * }
 * }</pre>
 *
 * <h2>Life</h2>
 * A model is made by CDI: the root by the page request, others by {@link #create(Class, Consumer)}. Then its properties
 * get their defaults and initial values, {@link #init()} runs, handlers are connected, and events of the properties'
 * initial values are on their way. In the browser the same order applies, children before their parents'
 * {@code init()}. A model assigned to a field of a model is there under the same name. It ends by {@link #dispose()} or
 * with its session.
 *
 * <h2>Threads</h2>
 * Everything that changes a model belongs to its session's turn (see {@link Session}): {@code init()} and handlers are
 * in it; from any other thread use {@link Session#execute(Runnable)}. Reading a property is allowed anywhere.
 *
 * <h2>Errors</h2>
 * A model made by {@code new}, or a change outside the turn, throws {@link IllegalStateException} with a message that
 * names the model and the way out. An exception in a handler is logged, and the other handlers still run.
 */
public abstract class Model extends ModelSide {

    static {
        ModelSupport.setAccess(Model::getSupport);
    }

    private final ModelSupport support;

    /**
     * Called by CDI only.
     *
     * @throws IllegalStateException when called by {@code new} rather than through {@link #create(Class)}
     */
    protected Model() {
        support = ModelSupport.claim(this);
    }

    // Life -----------------------------------------------------------------------------------------------------------

    /**
     * Override to set properties and create sub-models. Properties have their initial values; no handler is connected
     * yet, and events that arise here reach the handlers afterwards.
     */
    protected void init() {
        // Nothing to do by default.
    }

    /**
     * Called in place of {@link #init()} when the session is restored after a redeployment or a restart of the server:
     * override to begin again what no property holds, such as timers, subscriptions, membership in rooms, and handlers
     * that {@link #connect} has connected. All models of the session are there; properties, fields that hold models and fields
     * marked {@link Kept} have their values, injection points are filled, declared handlers are connected and hear of
     * what changes from now on. Children come before their parents.
     * <p>
     * When it throws, the session is not restored, and its page begins anew.
     */
    protected void restored() {
        // Nothing to do by default.
    }

    /**
     * Ends this model on both sides: its handlers forget their objects, other models' properties and fields forget it, and
     * its twin in the browser is disposed. A list that held it has one item less, what held it alone is {@code null};
     * fields of the server's objects follow at the end of the turn. Setting its properties afterwards throws. A second
     * call does nothing. When the session is closed all its models are disposed, the newest first.
     * <p>
     * A model that nobody refers to any more need not be disposed: it is collected, and then its twin is disposed too.
     * What CDI has made for it is destroyed in either case; its own {@code @PreDestroy} methods, and an override of this
     * method, run only when it is disposed or its session closed, as nothing is left of a model that was collected.
     * To listen to events of another model is no reference, nor is to have a twin in the browser.
     *
     * @throws IllegalStateException outside the session's turn
     */
    public void dispose() {
        support.dispose();
    }

    /**
     * Creates a model in this model's session.
     *
     * @throws IllegalStateException outside the session's turn
     */
    protected <M extends Model> M create(Class<M> type) {
        return create(type, model -> {
        });
    }

    /**
     * Creates a model in this model's session, with initial values.
     *
     * @param type the class to create; its injection points are filled and its interceptors apply
     * @param initialValues sets properties before {@link #init()} of the new model runs
     * @return the new model, complete: its {@code init()} has run
     * @throws IllegalStateException outside the session's turn
     * @throws RuntimeException what a validator or {@code init()} throws
     */
    protected <M extends Model> M create(Class<M> type, Consumer<? super M> initialValues) {
        return support.create(type, initialValues);
    }

    /**
     * Makes this model the active one until the context is closed: models that {@link Models#create(Class)} makes
     * meanwhile belong to this model's session. While {@link #init()} runs its model is the active one anyway.
     *
     * <pre>{@code
     * try (ModelContext context = panel.enter()) {
     *     Widgets.addButtons();
     * }
     * }</pre>
     *
     * @throws IllegalStateException outside the session's turn, or when the model has been disposed
     */
    public ModelContext enter() {
        return support.enter();
    }

    // Properties -----------------------------------------------------------------------------------------------------

    /** Declares the two-sided part; see the example above. A subclass that narrows the field gets the same object. */
    protected static <B extends Both> B both(Class<B> type) {
        return ModelSupport.making().both(type);
    }

    /**
     * Sets a read-only property of this model, as {@link Property#set(Object)} does.
     *
     * @throws IllegalArgumentException when the property is another model's
     */
    protected <T> void set(ReadOnlyProperty<T> property, T value) {
        support.set(property, value);
    }

    // Lists and maps --------------------------------------------------------------------------------------------------

    /**
     * Gives access to the methods that change a read-only list of this model.
     *
     * @throws IllegalArgumentException when the list is another model's
     */
    protected <E> ListProperty<E> edit(ReadOnlyListProperty<E> list) {
        return support.edit(list);
    }

    /**
     * Gives access to the methods that change a read-only map of this model.
     *
     * @throws IllegalArgumentException when the map is another model's
     */
    protected <K, V> MapProperty<K, V> edit(ReadOnlyMapProperty<K, V> map) {
        return support.edit(map);
    }

    // Synchronization ------------------------------------------------------------------------------------------------

    /**
     * Tells whether what the browser sets in properties of {@link Both} reaches the server; it does by default.
     * <p>
     * Switched off, the browser's values stay in the browser, as for a form whose input counts only once it is
     * confirmed. Handlers of such a property on this side still hear of them, as of an event, while the property keeps
     * its value; what the server sets still reaches the browser. Switched on again, the browser sends each value that
     * was set there last: of each property the last one to set it wins, as ever, and validators decide on it.
     *
     * @throws IllegalStateException outside the session's turn
     */
    public void setSyncProps(boolean sync) {
        support.setSyncProps(sync);
    }

    /** Tells whether what the browser sets reaches the server; see {@link #setSyncProps(boolean)}. */
    public boolean isSyncProps() {
        return support.isSyncProps();
    }

    // Events ---------------------------------------------------------------------------------------------------------

    /**
     * Emits an event by name on the server side of this model.
     *
     * @throws IllegalArgumentException when the type carries a label ({@code "foo:x"}) or is a property's name
     */
    public void emit(String type, Object payload) {
        support.emit(type, payload);
    }

    /**
     * Connects a function to events, as {@link Handler} does for a method.
     *
     * @param connections connection strings as in {@link Handler#value()}, at least one
     * @return the connection
     * @throws IllegalArgumentException when there is none, or one is not well formed
     * @throws IllegalStateException when a path leads nowhere, and outside the session's turn
     */
    public HandlerRef connect(ModelEventListener listener, String... connections) {
        return support.connect(listener, connections);
    }

    /**
     * Ends the connections of this model's events of one type. Events pending before are still delivered.
     *
     * @param type the type, or {@code "type:label"} for the handlers of that label only
     */
    public void disconnect(String type) {
        support.disconnect(type);
    }

    // Calls ----------------------------------------------------------------------------------------------------------

    /**
     * Calls a public method of this model's {@link JS} class.
     *
     * <pre>{@code
     * CompletionStage<Integer> width = call("measure", text);
     * width.thenAccept(both.width::set);
     * }</pre>
     *
     * Where the name is a literal, the compiler checks it, the arguments and the result; handlers, methods with a
     * variable number of arguments and methods that take or return objects of the browser cannot be called. The call
     * leaves with all that the turn has changed, before or after; the browser runs it when it has applied that and run
     * its handlers. Calls run in the order in which they were made.
     * <p>
     * <strong>The stage</strong> ends in the session's turn, and so what follows it runs there, also by the methods that
     * end in {@code Async}. It ends with a {@link RemoteException} when the method throws, and when no answer can come
     * any more, as this model has been disposed or the session closed. A method that returns a
     * {@code CompletionStage}, or a promise, answers when that is complete. To wait for the stage within the turn would
     * stop the session for ever, so {@code join} and {@code get} throw there.
     *
     * @param method its name
     * @param args what the method takes; what a property may hold
     * @param <T> what the method returns; {@link Void} for nothing
     * @throws IllegalArgumentException when there is no such method, the number of arguments is another, or one of
     * them cannot be written as JSON
     * @throws IllegalStateException outside the session's turn, when the model has been disposed, or when too many
     * calls of the session have no answer yet
     */
    protected <T> CompletionStage<T> call(String method, Object... args) {
        return support.call(null, method, args);
    }

    /**
     * Calls a public method of this model's {@link JS} class, as {@link #call(String, Object...)} does, for chains where
     * Java cannot tell the result's type: {@code call(Integer.class, "measure", text).thenAccept(...)}.
     *
     * @param resultType what the method returns, or a superclass of it; the boxed type of a primitive one
     * @throws IllegalArgumentException also when the method returns something else
     */
    protected <T> CompletionStage<T> call(Class<T> resultType, String method, Object... args) {
        return support.call(resultType, method, args);
    }

    // Data -----------------------------------------------------------------------------------------------------------

    /** Sends bytes to this model's browser side, as {@link #sendData(InputStream, Map)} does. */
    protected Transfer sendData(byte[] data) {
        return sendData(data, Map.of());
    }

    /**
     * Sends bytes to this model's browser side, as {@link #sendData(InputStream, Map)} does.
     *
     * @param data sent as they are: do not change them before the transfer has ended
     */
    protected Transfer sendData(byte[] data, Map<String, ?> meta) {
        return support.dataSender().send(Objects.requireNonNull(data), meta);
    }

    /** Sends the bytes of a stream to this model's browser side, as {@link #sendData(InputStream, Map)} does. */
    protected Transfer sendData(InputStream data) {
        return sendData(data, Map.of());
    }

    /**
     * Sends the bytes of a stream to this model's browser side, which gets them by {@code receiveData(data, meta)}. They
     * cross in the background, as fast as the browser takes them and with room for everything else: the stream is read
     * by and by on another thread, never far ahead, and closed in any case. What {@link #init()} sends arrives after the
     * browser's {@code init()}.
     *
     * @param meta what goes with the data, of types that a property may hold; the browser adds {@code byteLength}
     * @return the transfer, to follow or cancel it
     * @throws IllegalArgumentException when {@code meta} cannot be written as JSON; nothing is sent then
     * @throws IllegalStateException outside the session's turn, when the model has been disposed, or when 100 transfers
     * of the session are under way
     */
    protected Transfer sendData(InputStream data, Map<String, ?> meta) {
        return support.dataSender().send(Objects.requireNonNull(data), meta);
    }

    /** Has the browser fetch data, as {@link #sendData(String, Map)} does. */
    protected void sendData(URI url, Map<String, ?> meta) {
        sendData(url.toString(), meta);
    }

    /**
     * Has the browser fetch data, which this model's browser side gets by {@code receiveData(data, meta)}. When the
     * server of that address answers with an error, that is logged in the browser, and {@code receiveFailed} is called.
     *
     * @param url a path of this server, as {@link DataStore#add(String, byte[])} returns, or an {@code http} or {@code https} URL
     * of a server that is configured as {@code tandem.data.origins}
     * @throws IllegalArgumentException when it is another text, or the page's policy would not let the browser fetch it
     */
    protected void sendData(String url, Map<String, ?> meta) {
        support.dataSender().send(url, meta);
    }

    // Identity -------------------------------------------------------------------------------------------------------

    /** Returns the identifier within the session: the simple class name and a number, as in {@code Thermostat1}. */
    public String getId() {
        return support.getId();
    }

    /**
     * Tells whether this is the app's own model, the root that was made for the page, from {@link #init()} on; {@code false}
     * for one that is part of another.
     */
    public boolean isApp() {
        return support.isApp();
    }

    /** Returns the session that this model belongs to. */
    public Session getSession() {
        return support.getSession();
    }

    /** Returns the {@linkplain #getId() id}. */
    @Override
    public String toString() {
        return getId();
    }

    private ModelSupport getSupport() {
        return support;
    }

    /**
     * The part of a model that exists on both sides: properties that are kept equal, and emitters for either side.
     * Validators run on both sides, and so are compiled to JavaScript.
     * <p>
     * A subclass of the model extends its superclass's {@code Both} and narrows the field:
     *
     * <pre>{@code
     * public static class Both extends Thermostat.Both { ... }
     * public final Both both = both(Both.class);
     * }</pre>
     */
    public abstract static class Both extends ModelSide {

        /** Called through {@link Model#both(Class)} only. */
        protected Both() {
            ModelSupport.claim(this);
        }
    }

    /**
     * The browser's part of a model: compiled to JavaScript, never run on the server. It may use the DOM (elemental2),
     * the {@code both} of its model, constants of the outer class, and classes marked {@link Client}.
     */
    public abstract class JS extends ModelSide {

        /** Never called: the class exists in the browser only. */
        protected JS() {
            throw browserOnly();
        }

        /** Override to build the DOM. Properties have their values, children are complete, no handler is connected. */
        public void init() {
            throw browserOnly();
        }

        /** Override to release what {@link #listen} does not. Call {@code super.dispose()}. */
        public void dispose() {
            throw browserOnly();
        }

        /**
         * Called when the server has refused a value that was set here: override to show why. The property has the
         * server's value again, and its handlers have heard of that. By default the message is logged.
         *
         * @param property name of the property
         * @param message what the validator's exception says, or the constraints of Bean Validation
         */
        public void refused(String property, String message) {
            throw browserOnly();
        }

        /**
         * Called for each constraint of Bean Validation that a value set here has violated, before
         * {@link #refused(String, String)} is called once with all of them: override to show it beside the field that it
         * belongs to. By default nothing is done.
         *
         * @param property name of the property
         * @param path leads to the part of the value, as in {@code street} or {@code [2].street}; empty for the value itself
         * @param message what the constraint says
         */
        public void violated(String property, String path, String message) {
            throw browserOnly();
        }

        /**
         * Called with data that the server's model has sent: override to use it. By default it is logged that nobody did.
         *
         * @param meta what the server gave along, and {@code byteLength}
         */
        public void receiveData(ArrayBuffer data, Map<String, Object> meta) {
            throw browserOnly();
        }

        /**
         * Called while data is on its way: override to show how far it is.
         *
         * @param loaded bytes that are here
         * @param total all of them; -1 when only the end will tell
         */
        public void receiving(double loaded, double total, Map<String, Object> meta) {
            throw browserOnly();
        }

        /** Called when data will not come to its end; what has come is discarded. By default the message is logged. */
        public void receiveFailed(String message, Map<String, Object> meta) {
            throw browserOnly();
        }

        /** Sets a read-only property of this object. */
        protected <T> void set(ReadOnlyProperty<T> property, T value) {
            throw browserOnly();
        }

        /** Gives access to the methods that change a read-only list of this object. */
        protected <E> ListProperty<E> edit(ReadOnlyListProperty<E> list) {
            throw browserOnly();
        }

        /** Gives access to the methods that change a read-only map of this object. */
        protected <K, V> MapProperty<K, V> edit(ReadOnlyMapProperty<K, V> map) {
            throw browserOnly();
        }

        /** Emits an event by name. */
        public void emit(String type, Object payload) {
            throw browserOnly();
        }

        /**
         * Connects a function to events. Write the connections as literal strings: then the compiler sees what of the server's the
         * browser may hear. What is named only at run time hears of the server's own properties and emitters where they
         * are marked {@link Client}; the compiler warns of it, unless {@code @SuppressWarnings("tandem")} stands there.
         */
        public HandlerRef connect(ModelEventListener listener, String... connections) {
            throw browserOnly();
        }

        /** Ends the connections of one type of event. */
        public void disconnect(String type) {
            throw browserOnly();
        }

        /** Adds a DOM event listener that is removed when this object is disposed. */
        protected void listen(EventTarget element, String type, EventListener callback) {
            throw browserOnly();
        }

        /**
         * Calls a method of the server that is marked {@link Remote}. The lambda is that one call and nothing else:
         * {@code remote(() -> search(text, 10)).thenAccept(this::show)}. It is never run: the compiler makes a message
         * of it, with the arguments as they are now.
         *
         * @return the result when it comes, on the browser's one thread; it ends exceptionally, with the server's
         * message, when the method throws, and when this object has been disposed
         */
        protected <T> CompletionStage<T> remote(RemoteCall.Value<T> call) {
            throw browserOnly();
        }

        /** Calls a method of the server that returns a stage, as {@link #remote(RemoteCall.Value)} does. */
        protected <T> CompletionStage<T> remote(RemoteCall.Stage<T> call) {
            throw browserOnly();
        }

        /** Calls a method of the server that returns nothing, as {@link #remote(RemoteCall.Value)} does. */
        protected CompletionStage<Void> remote(RemoteCall.Action call) {
            throw browserOnly();
        }

        /** Binds a text field to a property with each letter, as {@link #bindText(HTMLElement, String, String)} does. */
        protected void bindText(HTMLElement field, String property) {
            throw browserOnly();
        }

        /**
         * Binds a text field to a property of this object: each shows what the other has.
         *
         * <pre>{@code
         * name = (HTMLInputElement) document.createElement("input");
         * bindText(name, "name");
         * }</pre>
         *
         * What a validator, the server or another tab make of the text does not disturb who is typing: the caret, what is
         * selected and what can be undone stay, and the composition of an input method is left alone. What makes the text
         * longer or shorter waits until the user pauses, blanks that are taken away until the field is left.
         * <p>
         * A value that is refused, here or by the server, stays in the field, and the reason is shown: in the element that
         * the field's {@code aria-errormessage} names, or in one of the class {@code tandem-problem} that is put behind the
         * field. {@link #refused} is then called only where it is overridden. After a way back in the browser's history the
         * field shows the property, whatever it held before.
         *
         * @param field an {@code <input>} for text or a {@code <textarea>}; it is bound until this object is disposed
         * @param property the name of a property that holds text; a property that holds nothing is an empty field
         * @param on when the property is set: {@code "input"}, with each letter, or {@code "change"}, when the user is done
         */
        protected void bindText(HTMLElement field, String property, String on) {
            throw browserOnly();
        }

        /** Sends a file, or other bytes, to the server, as {@link #upload(String, Blob, Map, BiConsumer, AbortSignal)} does. */
        protected <T> CompletionStage<T> upload(String name, Blob data) {
            throw browserOnly();
        }

        /** Sends bytes to the server, as {@link #upload(String, Blob, Map, BiConsumer, AbortSignal)} does. */
        protected <T> CompletionStage<T> upload(String name, ArrayBuffer data) {
            throw browserOnly();
        }

        /** Sends a file, or other bytes, to the server, as {@link #upload(String, Blob, Map, BiConsumer, AbortSignal)} does. */
        protected <T> CompletionStage<T> upload(String name, Blob data, Map<String, ?> meta) {
            throw browserOnly();
        }

        /**
         * Sends a file, or other bytes, to the method of the server's model that is marked {@link UploadHandler} with that
         * name. They cross in pieces, as fast as the server reads them, with room for other messages between.
         *
         * @param data a {@code File} is a {@code Blob}
         * @param meta goes along; {@code null} for nothing
         * @param progress called with the number of bytes that the server has, and of all; {@code null} for nobody
         * @param signal of an {@code AbortController}, cancels; {@code null} for none
         * @return what the method returns; it ends exceptionally, with the server's message, when the upload is refused or
         * fails, and when this object has been disposed
         */
        protected <T> CompletionStage<T> upload(String name, Blob data, Map<String, ?> meta,
            BiConsumer<Double, Double> progress, AbortSignal signal) {
            throw browserOnly();
        }

        /** Returns the browser side of another model: {@code Slider.JS s = js(slider);}. */
        protected <J extends JS> J js(Model model) {
            throw browserOnly();
        }

        /** Tells whether this is the app's own model, as {@link Model#isApp()} does. */
        public boolean isApp() {
            throw browserOnly();
        }

        /** Returns the identifier, the same as the server's {@link Model#getId()}. */
        public String getId() {
            throw browserOnly();
        }

        private static UnsupportedOperationException browserOnly() {
            return new UnsupportedOperationException(
                "TANDEM-0002: a JS class runs in the browser only; its server side is the model that encloses it");
        }
    }
}
