package dev.tandem.wire;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.HashMap;
import java.util.Map;
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

    /** Returns a type of a member with the variables replaced. */
    Type resolve(Type type) {
        if (meanings.isEmpty()) {
            return type;
        }
        if (type instanceof TypeVariable<?> variable) {
            return meanings.getOrDefault(variable, type);
        }
        if (type instanceof GenericArrayType array) {
            Type component = resolve(array.getGenericComponentType());
            return component instanceof Class<?> c ? c.arrayType() : new TypeParser.GenericArray(component);
        }
        if (type instanceof ParameterizedType p) {
            Type[] arguments = Stream.of(p.getActualTypeArguments()).map(this::resolve).toArray(Type[]::new);
            return new TypeParser.Parameterized((Class<?>) p.getRawType(), arguments);
        }
        return type;
    }
}
