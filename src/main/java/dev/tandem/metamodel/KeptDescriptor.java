package dev.tandem.metamodel;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import dev.tandem.Emitter;
import dev.tandem.Kept;
import dev.tandem.Model;
import dev.tandem.ReadOnlyProperty;
import dev.tandem.wire.ValueReader;

/** One field of a model class that is marked to be stored with the properties. */
public record KeptDescriptor(String name, MethodHandle getter, MethodHandle setter, ValueReader reader) {

    /** Returns those that a class itself declares; what cannot be stored is told to the problems. */
    static List<KeptDescriptor> of(Class<?> declaring, MethodHandles.Lookup lookup,
        Collection<KeptDescriptor> inherited, ValueTypes types, List<String> problems) throws IllegalAccessException {
        List<KeptDescriptor> descriptors = new ArrayList<>();
        for (Field field : declaring.getDeclaredFields()) {
            if (!field.isAnnotationPresent(Kept.class) || ReadOnlyProperty.class.isAssignableFrom(field.getType())) {
                continue;
            }
            if (Modifier.isStatic(field.getModifiers()) || Modifier.isFinal(field.getModifiers())
                || Emitter.class.isAssignableFrom(field.getType())) {
                problems.add(Messages.notKept(declaring, field.getName()));
                continue;
            }
            boolean isTaken = inherited.stream().anyMatch(other -> other.name.equals(field.getName()));
            descriptors.add(new KeptDescriptor(isTaken ? declaring.getName() + "." + field.getName() : field.getName(),
                lookup.unreflectGetter(field).asType(MethodType.methodType(Object.class, Model.class)),
                lookup.unreflectSetter(field).asType(MethodType.methodType(void.class, Model.class, Object.class)),
                types.getReader(field.getGenericType())));
        }
        return descriptors;
    }

    /** Returns the field's value. */
    public Object get(Model owner) {
        try {
            return getter.invokeExact(owner);
        }
        catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws ClassCastException when the value is of another type than the field */
    public void set(Model owner, Object value) {
        try {
            setter.invokeExact(owner, value);
        }
        catch (RuntimeException | Error e) {
            throw e;
        }
        catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
