package dev.tandem.wire;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the type variables of a generic class stand for in one use of it. */
final class TypeVariables {

    private final Map<TypeVariable<?>, Type> meanings = new HashMap<>();

    /** @param type a class, whose variables then stand for their bounds, or a use of a generic class */
    TypeVariables(Type type) {
        if (type instanceof ParameterizedType p) {
            TypeVariable<?>[] variables = ((Class<?>) p.getRawType()).getTypeParameters();
            for (int i = 0; i < variables.length; i++) {
                meanings.put(variables[i], p.getActualTypeArguments()[i]);
            }
        }
    }

    /**
     * Returns a type in which no variable and no wildcard is left: each is replaced by what values of it are at least.
     */
    Type resolve(Type type) {
        return resolve(type, new HashSet<>());
    }

    private Type resolve(Type type, Set<Type> open) {
        if (type instanceof TypeVariable<?> variable) {
            return resolveVariable(variable, open);
        }
        if (type instanceof WildcardType wildcard) {
            Type[] lower = wildcard.getLowerBounds();
            return resolve(lower.length > 0 ? lower[0] : wildcard.getUpperBounds()[0], open);
        }
        if (type instanceof GenericArrayType array) {
            Type component = resolve(array.getGenericComponentType(), open);
            return component instanceof Class<?> c ? c.arrayType() : new TypeParser.GenericArray(component);
        }
        if (type instanceof ParameterizedType p) {
            Type[] arguments = Stream.of(p.getActualTypeArguments()).map(each -> resolve(each, open))
                .toArray(Type[]::new);
            return new TypeParser.Parameterized((Class<?>) p.getRawType(), arguments);
        }
        return type;
    }

    /** What {@code Box<?>} leaves open, the declaration of {@code Box} may say. */
    private Type resolveVariable(TypeVariable<?> variable, Set<Type> open) {
        Type bound = variable.getBounds()[0];
        if (!open.add(variable)) {
            return rawClass(bound);
        }
        try {
            Type meaning = meanings.get(variable);
            Type resolved = meaning == null || meaning == variable ? null : resolve(meaning, open);
            boolean isKnown = resolved != null && rawClass(bound).isAssignableFrom(box(rawClass(resolved)));
            return isKnown ? resolved : resolve(bound, open);
        }
        finally {
            open.remove(variable);
        }
    }

    /** Returns the class of a type, or what the bound of a variable is. */
    static Class<?> rawClass(Type type) {
        if (type instanceof Class<?> c) {
            return c;
        }
        if (type instanceof ParameterizedType p) {
            return (Class<?>) p.getRawType();
        }
        if (type instanceof GenericArrayType a) {
            return rawClass(a.getGenericComponentType()).arrayType();
        }
        return rawClass(type instanceof TypeVariable<?> v ? v.getBounds()[0] : ((WildcardType) type)
            .getUpperBounds()[0]);
    }

    /** Returns what a type says of the variables of a class or interface above it; raw where it says nothing. */
    static Type[] argumentsOf(Type type, Class<?> above) {
        Class<?> raw = rawClass(type);
        TypeVariables variables = new TypeVariables(type);
        if (raw == above) {
            return Stream.of(raw.getTypeParameters()).map(variables::resolve).toArray(Type[]::new);
        }
        Type next = Stream.concat(Stream.of(raw.getGenericInterfaces()), Stream.ofNullable(raw.getGenericSuperclass()))
            .filter(each -> above.isAssignableFrom(rawClass(each))).findFirst().orElseThrow();
        return argumentsOf(variables.resolve(next), above);
    }

    private static Class<?> box(Class<?> type) {
        return type.isPrimitive() ? Object.class : type;
    }
}
