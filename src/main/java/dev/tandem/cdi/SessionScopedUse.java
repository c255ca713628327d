package dev.tandem.cdi;

import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InjectionPoint;

/** Finds out whether what is injected leads to a bean of the HTTP session, by whatever way. */
final class SessionScopedUse {

    private final BeanManager manager;
    private final Set<Bean<?>> seen = new HashSet<>();

    SessionScopedUse(BeanManager manager) {
        this.manager = manager;
    }

    boolean isIn(Collection<InjectionPoint> points) {
        return points.stream().anyMatch(this::isIn);
    }

    private boolean isIn(InjectionPoint point) {
        Type type = point.getType();
        if (type instanceof ParameterizedType p && p.getRawType() == Instance.class) {
            type = p.getActualTypeArguments()[0];
        }
        Annotation[] qualifiers = point.getQualifiers().toArray(Annotation[]::new);
        for (Bean<?> bean : manager.getBeans(type, qualifiers)) {
            // What the container itself has, such as the HTTP session, is for requests.
            if (seen.add(bean) && !bean.getBeanClass().getName().startsWith("org.jboss.weld.")
                && (bean.getScope() == SessionScoped.class || isIn(bean.getInjectionPoints()))) {
                return true;
            }
        }
        return false;
    }
}
