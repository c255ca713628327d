package dev.tandem.cdi;

import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import dev.tandem.Model;
import dev.tandem.Session;
import dev.tandem.session.Container;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;

/** Makes models as beans, and gives each turn its request context. */
final class CdiContainer implements Container {

    private static final Runnable NOTHING = () -> {
    };

    private final BeanManager manager;
    private final Map<Class<?>, Bean<?>> beans;
    private final Dependents dependents;

    /** Controllers keep no trace of a request, and finding one costs more than the turn around it. */
    private final Queue<RequestContextController> controllers = new ConcurrentLinkedQueue<>();

    CdiContainer(BeanManager manager, Map<Class<?>, Bean<?>> beans) {
        this.manager = manager;
        this.beans = beans;
        this.dependents = new Dependents(manager);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <M extends Model> Made<M> make(Class<M> type) {
        Bean<M> bean = (Bean<M>) beans.get(type);
        CreationalContext<M> context = manager.createCreationalContext(bean);
        M model = bean.create(context);
        return new Made<>(model, () -> bean.destroy(model, context),
            dependents.hasAny(bean) ? context::release : null);
    }

    @Override
    public Runnable enterTurn() {
        RequestContextController pooled = controllers.poll();
        RequestContextController controller = pooled != null ? pooled
            : manager.createInstance().select(RequestContextController.class).get();
        if (!controller.activate()) {
            controllers.add(controller);
            return NOTHING;
        }
        return () -> {
            controller.deactivate();
            controllers.add(controller);
        };
    }

    @Override
    public void fire(Session session, Annotation qualifier) {
        manager.getEvent().select(Session.class, qualifier).fire(session);
    }
}
