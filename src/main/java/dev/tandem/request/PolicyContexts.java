package dev.tandem.request;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * The policy contexts of Jakarta Authorization: Payara asks that of the calling thread which roles there are, and
 * carries everything else to other threads. No part of the Web Profile, so that it is looked for.
 */
final class PolicyContexts {

    private static final String NAME = "jakarta.security.jacc.PolicyContext";

    private final MethodHandle get;
    private final MethodHandle set;

    private PolicyContexts(MethodHandle get, MethodHandle set) {
        this.get = get;
        this.set = set;
    }

    /** Returns what captures the calling thread's policy context, too; the same where the server has none. */
    static Supplier<Executor> carriedBy(Supplier<Executor> source, ClassLoader loader) {
        try {
            Class<?> type = Class.forName(NAME, false, loader);
            Lookup lookup = MethodHandles.publicLookup();
            return new PolicyContexts(
                lookup.findStatic(type, "getContextID", MethodType.methodType(String.class)),
                lookup.findStatic(type, "setContextID", MethodType.methodType(void.class, String.class)))
                .around(source);
        }
        catch (ReflectiveOperationException | LinkageError e) {
            return source;
        }
    }

    private Supplier<Executor> around(Supplier<Executor> source) {
        return () -> {
            Executor runner = source.get();
            String id = current();
            return id == null ? runner : task -> runner.execute(() -> run(id, task));
        };
    }

    private void run(String id, Runnable task) {
        String before = current();
        enter(id);
        try {
            task.run();
        }
        finally {
            enter(before);
        }
    }

    private String current() {
        try {
            return (String) get.invokeExact();
        }
        catch (Throwable e) {
            throw ElytronIdentities.rethrown(e);
        }
    }

    private void enter(String id) {
        try {
            set.invokeExact(id);
        }
        catch (Throwable e) {
            throw ElytronIdentities.rethrown(e);
        }
    }
}
