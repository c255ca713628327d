package dev.tandem.metamodel;

import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import dev.tandem.Emitter;
import dev.tandem.Model;
import dev.tandem.ReadOnlyProperty;
import dev.tandem.Remote;
import dev.tandem.Secret;

/** The names of what is marked by {@link Secret} in the models of an application, and in records that they hold. */
final class SecretNames {

    private final Set<String> names = new HashSet<>();
    private final Set<Class<?>> seen = new HashSet<>();

    /** Adds what a model class and its superclasses mark. The browser's side is not looked at: it cannot be loaded. */
    void add(Class<?> model) {
        for (Class<?> c = model; c != null && c != Model.class && seen.add(c); c = c.getSuperclass()) {
            for (Field field : c.getDeclaredFields()) {
                if (Model.Both.class.isAssignableFrom(field.getType())) {
                    addBoth(field.getType());
                }
                add(field);
            }
            for (Method method : c.getDeclaredMethods()) {
                add(method);
            }
        }
    }

    private void addBoth(Class<?> both) {
        for (Class<?> c = both; c != null && c != Model.Both.class && seen.add(c); c = c.getSuperclass()) {
            for (Field field : c.getDeclaredFields()) {
                add(field);
            }
        }
    }

    private void add(Field field) {
        if (field.isAnnotationPresent(Secret.class)) {
            names.add(field.getName());
        }
        if (ReadOnlyProperty.class.isAssignableFrom(field.getType()) || Emitter.class.isAssignableFrom(field.getType())) {
            addParts(field.getGenericType());
        }
    }

    private void add(Method method) {
        if (method.isAnnotationPresent(Secret.class)
            || Stream.of(method.getParameters()).anyMatch(parameter -> parameter.isAnnotationPresent(Secret.class))) {
            names.add(method.getName());
        }
        if (method.isAnnotationPresent(Remote.class)) {
            Stream.of(method.getGenericParameterTypes()).forEach(this::addParts);
            addParts(method.getGenericReturnType());
        }
    }

    private void addParts(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            addParts(parameterized.getRawType());
            Stream.of(parameterized.getActualTypeArguments()).forEach(this::addParts);
        }
        else if (type instanceof WildcardType wildcard) {
            Stream.of(wildcard.getUpperBounds()).forEach(this::addParts);
        }
        else if (type instanceof GenericArrayType array) {
            addParts(array.getGenericComponentType());
        }
        else if (type instanceof Class<?> c && c.isArray()) {
            addParts(c.getComponentType());
        }
        else if (type instanceof Class<?> c && seen.add(c)) {
            if (c.isRecord()) {
                for (RecordComponent component : c.getRecordComponents()) {
                    if (component.isAnnotationPresent(Secret.class)) {
                        names.add(component.getName());
                    }
                    addParts(component.getGenericType());
                }
            }
            else if (c.isSealed()) {
                Stream.of(c.getPermittedSubclasses()).forEach(this::addParts);
            }
        }
    }

    Set<String> getAll() {
        return names;
    }
}
