package dev.tandem.compiler;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

import javax.annotation.processing.ProcessingEnvironment;

/** Finds javac's own processing environment behind those that build tools hand out: IntelliJ's and Gradle's. */
final class Unwrapping {

    private static final String JAVAC = "com.sun.tools.javac.";

    private Unwrapping() {
    }

    /** Returns javac's environment; the given one when none is found behind it. */
    static ProcessingEnvironment of(ProcessingEnvironment environment) {
        ProcessingEnvironment inner = environment;
        while (inner != null && !inner.getClass().getName().startsWith(JAVAC)) {
            ProcessingEnvironment next = byIntelliJ(inner);
            inner = next == null || next == inner ? held(inner) : next;
        }
        return inner == null ? environment : inner;
    }

    /** As IntelliJ's documentation says. */
    private static ProcessingEnvironment byIntelliJ(ProcessingEnvironment environment) {
        try {
            return (ProcessingEnvironment) environment.getClass().getClassLoader()
                .loadClass("org.jetbrains.jps.javac.APIWrappers").getDeclaredMethod("unwrap", Class.class, Object.class)
                .invoke(null, ProcessingEnvironment.class, environment);
        }
        catch (ReflectiveOperationException | RuntimeException e) {
            // Not IntelliJ's build.
            return null;
        }
    }

    /** Returns the environment that a wrapper holds in a field: Gradle's does, and has no other way. */
    private static ProcessingEnvironment held(ProcessingEnvironment environment) {
        InvocationHandler handler = Proxy.isProxyClass(environment.getClass()) ? Proxy.getInvocationHandler(environment)
            : null;
        Object wrapper = handler == null ? environment : handler;
        for (Class<?> type = wrapper.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (ProcessingEnvironment.class.isAssignableFrom(field.getType())
                    && read(field, wrapper) != environment) {
                    return read(field, wrapper);
                }
            }
        }
        return null;
    }

    private static ProcessingEnvironment read(Field field, Object wrapper) {
        try {
            field.setAccessible(true);
            return (ProcessingEnvironment) field.get(wrapper);
        }
        catch (ReflectiveOperationException | RuntimeException e) {
            return null;
        }
    }
}
