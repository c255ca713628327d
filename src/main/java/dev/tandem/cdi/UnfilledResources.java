package dev.tandem.cdi;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dev.tandem.Model;

/** Tells of fields that the server should have filled with a resource and has not, once for each class of models. */
final class UnfilledResources {

    /** By name, as a server need not have all of them. */
    private static final Set<String> ANNOTATIONS = Set.of("jakarta.annotation.Resource", "jakarta.ejb.EJB",
        "jakarta.persistence.PersistenceContext", "jakarta.persistence.PersistenceUnit");

    private static final Logger LOGGER = System.getLogger("dev.tandem.cdi");

    private final Set<Class<?>> checked = ConcurrentHashMap.newKeySet();

    /** Called when a model has been injected into. */
    void check(Model model, Class<? extends Model> type) {
        if (!checked.contains(type) && checked.add(type)) {
            for (Class<?> c = type; c != Model.class; c = c.getSuperclass()) {
                for (Field field : c.getDeclaredFields()) {
                    check(model, field);
                }
            }
        }
    }

    private static void check(Model model, Field field) {
        for (Annotation annotation : field.getDeclaredAnnotations()) {
            if (ANNOTATIONS.contains(annotation.annotationType().getName()) && isNull(model, field)) {
                LOGGER.log(Level.WARNING, Messages.resourceNotFilled(field, annotation.annotationType()));
            }
        }
    }

    /** Tells whether a field is empty for all one can see. */
    static boolean isNull(Object object, Field field) {
        try {
            field.setAccessible(true);
            return field.get(object) == null;
        }
        catch (ReflectiveOperationException | RuntimeException e) {
            // What cannot be looked at cannot be told either.
            return false;
        }
    }
}
