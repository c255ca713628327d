package dev.tandem.cdi;

import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import dev.tandem.room.FromRoom;
import dev.tandem.room.InRoom;
import dev.tandem.room.Room;
import jakarta.enterprise.inject.spi.AnnotatedParameter;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.ObserverMethod;

/** Which rooms beans observe, and which types of rooms are injected; found while the container starts. */
final class RoomUse {

    private final Map<String, Class<?>> observed = new TreeMap<>();
    private final Set<Type> injected = new HashSet<>();
    private final List<String> problems = new ArrayList<>();

    /** Remembers what a model has injected, which is no bean. */
    void addModel(AnnotatedType<?> type) {
        type.getFields().stream().filter(field -> field.isAnnotationPresent(InRoom.class))
            .forEach(field -> addInjected(field.getBaseType(), field.getJavaMember().toString()));
        type.getConstructors().forEach(constructor -> addParameters(constructor.getParameters()));
        type.getMethods().forEach(method -> addParameters(method.getParameters()));
    }

    private void addParameters(Collection<? extends AnnotatedParameter<?>> parameters) {
        parameters.stream().filter(parameter -> parameter.isAnnotationPresent(InRoom.class))
            .forEach(parameter -> addInjected(parameter.getBaseType(),
                parameter.getDeclaringCallable().getJavaMember().toString()));
    }

    void addPoint(InjectionPoint point) {
        if (point.getQualifiers().stream().anyMatch(InRoom.class::isInstance)) {
            addInjected(point.getType(), String.valueOf(point.getMember()));
        }
    }

    private void addInjected(Type type, String place) {
        if (typeOf(type) == null) {
            problems.add(Messages.roomOfNoClass(place));
        }
        else {
            injected.add(type);
        }
    }

    void addObserver(ObserverMethod<?> method) {
        for (Annotation qualifier : method.getObservedQualifiers()) {
            if (qualifier instanceof FromRoom from) {
                addObserver(method, from.value());
            }
        }
    }

    private void addObserver(ObserverMethod<?> method, String name) {
        if (!(method.getObservedType() instanceof Class<?> type)) {
            problems.add(Messages.observesNoClass(method.getBeanClass(), name));
            return;
        }
        Class<?> other = observed.putIfAbsent(name, type);
        if (other != null && other != type) {
            problems.add(Messages.observesTwoTypes(name, other, type));
        }
    }

    /** Returns the types of messages by the names of their rooms. */
    Map<String, Class<?>> getObserved() {
        return observed;
    }

    Set<Type> getInjected() {
        return injected;
    }

    List<String> getProblems() {
        return problems;
    }

    /** Returns the type of a room's messages, {@code null} when it is no class. */
    static Class<?> typeOf(Type room) {
        return room instanceof ParameterizedType p && p.getRawType() == Room.class
            && p.getActualTypeArguments()[0] instanceof Class<?> c ? c : null;
    }
}
