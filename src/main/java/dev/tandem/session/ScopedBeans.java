package dev.tandem.session;

import java.io.IOException;
import java.io.Serializable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.tandem.wire.JsonText;
import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.PassivationCapable;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;

/** The beans of one session's scope. Used inside the session's turn. */
public final class ScopedBeans {

    private static final Logger LOGGER = System.getLogger("dev.tandem.session");

    /** Which classes were said not to be stored. */
    private static final ClassValue<AtomicBoolean> TOLD = new ClassValue<>() {
        @Override
        protected AtomicBoolean computeValue(Class<?> type) {
            return new AtomicBoolean();
        }
    };

    private Map<Contextual<?>, Instance<?>> instances = Map.of();

    /** Those that were stored and nobody has asked for since, by the ids that the container gives to beans. */
    private Map<String, byte[]> passivated = Map.of();

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
        T value = activate(bean);
        if (value == null) {
            value = bean.create(context);
        }
        if (instances.isEmpty()) {
            instances = new LinkedHashMap<>();
        }
        instances.put(bean, new Instance<>(bean, value, context));
        return value;
    }

    @SuppressWarnings("unchecked")
    private <T> T activate(Contextual<T> bean) {
        if (passivated.isEmpty() || !(bean instanceof PassivationCapable capable)) {
            return null;
        }
        byte[] bytes = passivated.remove(capable.getId());
        if (bytes == null) {
            return null;
        }
        try {
            return (T) PassivatedBeans.read(bytes, Thread.currentThread().getContextClassLoader());
        }
        catch (IOException | ClassNotFoundException | RuntimeException | LinkageError e) {
            LOGGER.log(Level.WARNING, Messages.beanNotRestored(nameOf(bean), e));
            return null;
        }
    }

    /** Writes those that are serializable, an object with their bytes; others are made anew. */
    void write(StringBuilder out) {
        int start = out.append('{').length();
        passivated.forEach((id, bytes) -> write(out, start, id, bytes));
        for (Instance<?> instance : instances.values()) {
            if (instance.bean instanceof PassivationCapable capable && instance.value instanceof Serializable value) {
                try {
                    write(out, start, capable.getId(), PassivatedBeans.write(value));
                }
                catch (IOException | RuntimeException e) {
                    if (TOLD.get(value.getClass()).compareAndSet(false, true)) {
                        LOGGER.log(Level.WARNING, Messages.beanNotStored(nameOf(instance.bean), e));
                    }
                }
            }
        }
        out.append('}');
    }

    private static String nameOf(Contextual<?> bean) {
        return bean instanceof Bean<?> known ? known.getBeanClass().getName() : String.valueOf(bean);
    }

    private static void write(StringBuilder out, int start, String id, byte[] bytes) {
        JsonText.string(out.length() == start ? out : out.append(','), id).append(":\"")
            .append(Base64.getEncoder().encodeToString(bytes)).append('"');
    }

    /** Takes what {@link #write} has written; each is made when somebody asks for it. */
    void read(JsonObject beans) {
        Map<String, byte[]> read = new LinkedHashMap<>();
        beans.forEach((id, bytes) -> read.put(id, Base64.getDecoder().decode(((JsonString) bytes).getString())));
        passivated = read;
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
