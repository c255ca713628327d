package dev.tandem.session;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.context.spi.CreationalContext;

/** The beans of one session's scope. Used inside the session's turn. */
public final class ScopedBeans {

    private Map<Contextual<?>, Instance<?>> instances = Map.of();

    private record Instance<T>(Contextual<T> bean, T value, CreationalContext<T> context) {

        void destroy() {
            bean.destroy(value, context);
        }
    }

    /** Returns the bean's instance; made when there is none and a context is given, else {@code null}. */
    @SuppressWarnings("unchecked")
    public <T> T get(Contextual<T> bean, CreationalContext<T> context) {
        Instance<T> instance = (Instance<T>) instances.get(bean);
        if (instance != null) {
            return instance.value;
        }
        if (context == null) {
            return null;
        }
        T value = bean.create(context);
        if (instances.isEmpty()) {
            instances = new LinkedHashMap<>();
        }
        instances.put(bean, new Instance<>(bean, value, context));
        return value;
    }

    /** Destroys one bean's instance; does nothing when there is none. */
    public void destroy(Contextual<?> bean) {
        if (instances.containsKey(bean)) {
            instances.remove(bean).destroy();
        }
    }

    void destroy() {
        Map<Contextual<?>, Instance<?>> all = instances;
        instances = Map.of();
        all.values().forEach(Instance::destroy);
    }
}
