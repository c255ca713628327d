package dev.tandem.cdi;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.tandem.Model;
import dev.tandem.sync.Container.Made;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.InjectionTarget;

/**
 * Makes models with all that a dependent bean has: injection, interceptors, life cycle callbacks. They are no beans of
 * the extension, as some servers (Payara, GlassFish) let such beans see nothing of the application.
 */
final class ModelFactory {

    private final BeanManager manager;
    private final Dependents dependents;
    private final UnfilledResources unfilled = new UnfilledResources();
    private final Map<Class<?>, InjectionTarget<?>> targets = new HashMap<>();
    private final boolean sessionScoped;

    /** @param problems takes what hinders CDI from making a model */
    ModelFactory(BeanManager manager, Collection<Class<? extends Model>> types, List<String> problems) {
        this.manager = manager;
        this.dependents = new Dependents(manager);
        types.forEach(type -> prepare(type, problems));
        SessionScopedUse use = new SessionScopedUse(manager);
        sessionScoped = problems.isEmpty()
            && targets.values().stream().anyMatch(target -> use.isIn(target.getInjectionPoints()));
    }

    /** Tells whether any model uses beans of the HTTP session. */
    boolean isSessionScopedUsed() {
        return sessionScoped;
    }

    private <M extends Model> void prepare(Class<M> type, List<String> problems) {
        try {
            AnnotatedType<M> annotated = manager.createAnnotatedType(type);
            problems.addAll(ModelRules.check(annotated, manager));
            InjectionTarget<M> target = manager.getInjectionTargetFactory(annotated).createInjectionTarget(null);
            for (InjectionPoint point : target.getInjectionPoints()) {
                manager.validate(point);
            }
            targets.put(type, target);
        }
        catch (RuntimeException e) {
            problems.add(Messages.notInjectable(type, e));
        }
    }

    @SuppressWarnings("unchecked")
    <M extends Model> Made<M> make(Class<M> type) {
        InjectionTarget<M> target = (InjectionTarget<M>) targets.get(type);
        CreationalContext<M> context = manager.createCreationalContext(null);
        M model = target.produce(context);
        target.inject(model, context);
        unfilled.check(model, type);
        target.postConstruct(model);
        return new Made<>(model, () -> destroy(model, target, context),
            dependents.hasAny(target) ? context::release : null);
    }

    private static <M> void destroy(M model, InjectionTarget<M> target, CreationalContext<M> context) {
        target.preDestroy(model);
        target.dispose(model);
        context.release();
    }
}
