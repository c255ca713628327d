package org.jetbrains.jps.javac;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

import javax.annotation.processing.ProcessingEnvironment;

/** What IntelliJ's build does with a processing environment: a proxy that only this class can look behind. */
public final class APIWrappers {

    private static ProcessingEnvironment wrapped;

    private APIWrappers() {
    }

    /** Hides the environment. */
    public static ProcessingEnvironment wrap(ProcessingEnvironment environment) {
        wrapped = environment;
        return (ProcessingEnvironment) Proxy.newProxyInstance(APIWrappers.class.getClassLoader(),
            new Class<?>[] { ProcessingEnvironment.class }, (proxy, method, args) -> {
                try {
                    return method.invoke(wrapped, args);
                }
                catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            });
    }

    /** Called by processors. */
    public static <T> T unwrap(Class<? extends T> type, T wrapper) {
        return wrapper == null ? null : type.cast(wrapped);
    }
}
