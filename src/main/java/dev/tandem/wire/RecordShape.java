package dev.tandem.wire;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.stream.Stream;

/** How to take a record apart and put it together; made once per record class. */
final class RecordShape {

    /** The shapes of record classes, kept with the class, so that nothing outlives its class loader. */
    static final class Cache {

        private final ClassValue<RecordShape> shapes = new ClassValue<>() {

            @Override
            protected RecordShape computeValue(Class<?> type) {
                return new RecordShape(type);
            }
        };

        RecordShape of(Class<?> type) {
            return shapes.get(type);
        }
    }

    private final String[] keys;
    private final String[] quotedKeys;
    private final Type[] types;
    private final MethodHandle[] accessors;
    private final MethodHandle constructor;
    private final String tags;

    RecordShape(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        tags = TypeTags.ofRecord(type);
        keys = Stream.of(components).map(RecordComponent::getName).map(JsonText::escapeKey).toArray(String[]::new);
        quotedKeys = Stream.of(keys).map(key -> '"' + key + '"').toArray(String[]::new);
        types = Stream.of(components).map(RecordComponent::getGenericType).toArray(Type[]::new);
        accessors = new MethodHandle[components.length];
        try {
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            for (int i = 0; i < components.length; i++) {
                accessors[i] = lookup.unreflect(components[i].getAccessor())
                    .asType(MethodType.methodType(Object.class, Object.class));
            }
            Constructor<?> canonical = type.getDeclaredConstructor(
                Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor = lookup.unreflectConstructor(canonical).asSpreader(Object[].class, components.length)
                .asType(MethodType.methodType(Object.class, Object[].class));
        }
        catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Returns the members that tell the class, as JSON; empty where nothing asks for them. */
    String getTags() {
        return tags;
    }

    int size() {
        return keys.length;
    }

    String key(int i) {
        return keys[i];
    }

    String quotedKey(int i) {
        return quotedKeys[i];
    }

    Type type(int i) {
        return types[i];
    }

    Object get(Object instance, int i) {
        try {
            return accessors[i].invokeExact(instance);
        }
        catch (RuntimeException | Error e) {
            throw e;
        }
        catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    Object create(Object[] values) {
        try {
            return constructor.invokeExact(values);
        }
        catch (RuntimeException | Error e) {
            throw e;
        }
        catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
