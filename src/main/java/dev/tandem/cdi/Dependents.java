package dev.tandem.cdi;

import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.AmbiguousResolutionException;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.Producer;

/**
 * Knows which models have beans made for each of their instances, which then must be destroyed with it. For the rest
 * nothing needs to be remembered once an instance has been collected, and nothing is: what is remembered might keep it.
 */
final class Dependents {

    private final BeanManager manager;
    private final Map<Producer<?>, Boolean> known = new ConcurrentHashMap<>();

    Dependents(BeanManager manager) {
        this.manager = manager;
    }

    /** Tells whether the instances that it makes have dependents, or may ask for some. */
    boolean hasAny(Producer<?> producer) {
        return known.computeIfAbsent(producer, key -> key.getInjectionPoints().stream().anyMatch(this::isDependent));
    }

    private boolean isDependent(InjectionPoint point) {
        Class<?> type = rawType(point.getType());
        if (type == Instance.class) {
            return true;
        }
        // What the container itself provides, such as Event, has nothing to be destroyed.
        if (type.getName().startsWith("jakarta.enterprise.")) {
            return false;
        }
        try {
            Bean<?> bean = manager.resolve(manager.getBeans(point.getType(),
                point.getQualifiers().toArray(Annotation[]::new)));
            return bean != null && bean.getScope() == Dependent.class;
        }
        catch (AmbiguousResolutionException e) {
            return true;
        }
    }

    private static Class<?> rawType(Type type) {
        return type instanceof ParameterizedType p ? (Class<?>) p.getRawType()
            : type instanceof Class<?> c ? c : Object.class;
    }
}
