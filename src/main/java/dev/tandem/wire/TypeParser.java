package dev.tandem.wire;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Reads a type in Java's syntax with full names, as the compiler writes it: {@code java.util.List<demo.Item>}. */
public final class TypeParser {

    private static final Map<String, Class<?>> PRIMITIVES = Map.of("int", int.class, "long", long.class, "double",
        double.class, "boolean", boolean.class, "float", float.class, "short", short.class, "byte", byte.class, "char",
        char.class, "void", Void.class);

    private final String text;
    private final ClassLoader loader;
    private int position;

    private TypeParser(String text, ClassLoader loader) {
        this.text = text;
        this.loader = loader;
    }

    /**
     * Returns the type; nested classes by binary name, wildcards as their upper bound.
     *
     * @throws IllegalArgumentException when a class cannot be loaded, or the text is no type
     */
    public static Type parse(String text, ClassLoader loader) {
        TypeParser parser = new TypeParser(text.replace(" ", ""), loader);
        Type type = parser.type();
        if (parser.position != parser.text.length()) {
            throw Messages.unknownType(text, "unexpected text at " + parser.position);
        }
        return type;
    }

    private Type type() {
        if (text.startsWith("?extends", position)) {
            position += "?extends".length();
            return type();
        }
        if (text.startsWith("?super", position)) {
            position += "?super".length();
            return type();
        }
        if (text.startsWith("?", position)) {
            position++;
            return Object.class;
        }
        Type type = named();
        while (text.startsWith("[]", position)) {
            position += 2;
            type = type instanceof Class<?> c ? c.arrayType() : new GenericArray(type);
        }
        return type;
    }

    private Type named() {
        int start = position;
        while (position < text.length() && "<>,[".indexOf(text.charAt(position)) < 0) {
            position++;
        }
        Class<?> raw = load(text.substring(start, position));
        if (position == text.length() || text.charAt(position) != '<') {
            return raw;
        }
        List<Type> arguments = new ArrayList<>();
        do {
            position++;
            arguments.add(type());
        }
        while (position < text.length() && text.charAt(position) == ',');
        position++;
        return new Parameterized(raw, arguments.toArray(Type[]::new));
    }

    private Class<?> load(String name) {
        Class<?> primitive = PRIMITIVES.get(name);
        if (primitive != null) {
            return primitive;
        }
        try {
            return Class.forName(name, false, loader);
        }
        catch (ClassNotFoundException | LinkageError e) {
            throw Messages.unknownType(text, e.toString());
        }
    }

    record GenericArray(Type component) implements java.lang.reflect.GenericArrayType {

        @Override
        public Type getGenericComponentType() {
            return component;
        }
    }

    record Parameterized(Class<?> raw, Type[] arguments) implements ParameterizedType {

        @Override
        public Type[] getActualTypeArguments() {
            return arguments.clone();
        }

        @Override
        public Type getRawType() {
            return raw;
        }

        @Override
        public Type getOwnerType() {
            return raw.getDeclaringClass();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ParameterizedType p && p.getRawType() == raw
                && Arrays.equals(p.getActualTypeArguments(), arguments);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(arguments) ^ raw.hashCode();
        }

        @Override
        public String toString() {
            return raw.getName() + Arrays.toString(arguments);
        }
    }
}
