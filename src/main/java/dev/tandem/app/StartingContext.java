package dev.tandem.app;

import java.util.function.Supplier;

import jakarta.servlet.ServletContext;

/**
 * The web application that is being started on a thread: what is asked for meanwhile is meant to be its own, also where
 * the container does not tell by other means.
 */
public final class StartingContext {

    private static final ThreadLocal<ServletContext> CURRENT = new ThreadLocal<>();

    private StartingContext() {
    }

    /** Returns the context; {@code null} when none is being started on this thread. */
    public static ServletContext get() {
        return CURRENT.get();
    }

    /** Calls a function on behalf of a web application, with its class loader. */
    public static <T> T call(ServletContext context, Supplier<T> function) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        CURRENT.set(context);
        if (LibraryPlace.isShared()) {
            thread.setContextClassLoader(context.getClassLoader());
        }
        try {
            return function.get();
        }
        finally {
            thread.setContextClassLoader(before);
            CURRENT.remove();
        }
    }
}
