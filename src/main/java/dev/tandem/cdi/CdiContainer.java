package dev.tandem.cdi;

import java.lang.annotation.Annotation;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import dev.tandem.Model;
import dev.tandem.Session;
import dev.tandem.sync.Container;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.BeanManager;

/** Makes models, gives each turn its request context, and fires events: all as the application itself would. */
final class CdiContainer implements Container {

    private static final Runnable NOTHING = () -> {
    };

    private final BeanManager manager;
    private final ModelFactory models;

    /** Controllers keep no trace of a request, and finding one costs more than the turn around it. */
    private final Queue<RequestContextController> controllers = new ConcurrentLinkedQueue<>();

    CdiContainer(BeanManager manager, ModelFactory models) {
        this.manager = manager;
        this.models = models;
    }

    @Override
    public <M extends Model> Made<M> make(Class<M> type) {
        return models.make(type);
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
    public boolean needsHttpSession() {
        return models.isSessionScopedUsed();
    }

    @Override
    public void fire(Session session, Annotation qualifier) {
        manager.getEvent().select(Session.class, qualifier).fire(session);
    }
}
