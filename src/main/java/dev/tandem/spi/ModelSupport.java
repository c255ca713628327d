package dev.tandem.spi;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
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

/**
 * What a live {@link Model} stands on. Implemented by the session and handed over while a model is being made; not for
 * applications.
 */
public interface ModelSupport {

    /** Takes the model whose constructor is running. */
    void attach(Model model);

    /** Takes the two-sided part whose constructor is running. */
    void attach(Model.Both both);

    <T> Property<T> prop(T initial, UnaryOperator<T> validator, boolean hasInitial);

    <E> ListProperty<E> listProp(List<E> initial, UnaryOperator<List<E>> validator);

    <K, V> MapProperty<K, V> mapProp(Map<K, V> initial, UnaryOperator<Map<K, V>> validator);

    <E> ListProperty<E> edit(ReadOnlyListProperty<E> property);

    <K, V> MapProperty<K, V> edit(ReadOnlyMapProperty<K, V> property);

    <T> Emitter<T> emitter(UnaryOperator<T> function);

    <B extends Model.Both> B both(Class<B> type);

    <T> void set(ReadOnlyProperty<T> property, T value);

    void emit(String type, Object payload);

    HandlerRef connect(ModelEventListener listener, String... connections);

    void disconnect(String type);

    <M extends Model> M create(Class<M> type, Consumer<? super M> initialValues);

    ModelContext enter();

    <T> CompletionStage<T> call(Class<T> resultType, String method, Object... args);

    /** Returns what sends data to the model's twin. */
    DataSender dataSender();

    void dispose();

    void setSyncProps(boolean sync);

    boolean isSyncProps();

    String getId();

    boolean isApp();

    Session getSession();

    /**
     * Offers the support to the model, or its two-sided part, that the calling thread makes next.
     *
     * @return to be run when that is made or has failed: brings back what was there before
     */
    static Runnable offer(ModelSupport support) {
        return ModelSupportOffer.begin(support);
    }

    /** Returns the support of the model whose fields this thread is initializing. */
    static ModelSupport making() {
        return ModelSupportOffer.taken();
    }

    /** Returns the support that was offered on this thread, attached to the model. */
    static ModelSupport claim(Model model) {
        ModelSupport support = ModelSupportOffer.take(model.getClass());
        support.attach(model);
        return support;
    }

    /** Returns what a model stands on. */
    static ModelSupport of(Model model) {
        return ModelSupportOffer.supportOf(model);
    }

    /** Tells how a model is asked for what it stands on; called by {@link Model} alone, once. */
    static void setAccess(Function<Model, ModelSupport> access) {
        ModelSupportOffer.setAccess(access);
    }

    /** Attaches the support that was offered on this thread to the two-sided part. */
    static void claim(Model.Both both) {
        ModelSupportOffer.take(both.getClass()).attach(both);
    }
}
