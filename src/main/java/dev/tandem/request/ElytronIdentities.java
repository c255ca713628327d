package dev.tandem.request;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Identities of WildFly's Elytron, by its public API, which an application sees without asking for it. */
final class ElytronIdentities {

    private static final String PACKAGE = "org.wildfly.security.auth.server.";

    private ElytronIdentities() {
    }

    /**
     * Returns what captures whoever the calling thread acts for, and gives {@code null} where that is not Elytron's to
     * say; {@code null} on another server.
     */
    static Supplier<Executor> find(ClassLoader loader) {
        try {
            Class<?> domain = Class.forName(PACKAGE + "SecurityDomain", false, loader);
            Class<?> identity = Class.forName(PACKAGE + "SecurityIdentity", false, loader);
            Lookup lookup = MethodHandles.publicLookup();
            MethodHandle currentDomain = lookup.findStatic(domain, "getCurrent", MethodType.methodType(domain))
                .asType(MethodType.methodType(Object.class));
            MethodHandle current = lookup
                .findVirtual(domain, "getCurrentSecurityIdentity", MethodType.methodType(identity))
                .asType(MethodType.methodType(Object.class, Object.class));
            MethodHandle runAs = lookup
                .findVirtual(identity, "runAs", MethodType.methodType(void.class, Runnable.class))
                .asType(MethodType.methodType(void.class, Object.class, Runnable.class));
            return () -> capture(currentDomain, current, runAs);
        }
        catch (ReflectiveOperationException | LinkageError e) {
            return null;
        }
    }

    private static Executor capture(MethodHandle currentDomain, MethodHandle current, MethodHandle runAs) {
        Object identity;
        try {
            Object domain = (Object) currentDomain.invokeExact();
            if (domain == null) {
                return null;
            }
            identity = (Object) current.invokeExact(domain);
        }
        catch (Throwable e) {
            throw rethrown(e);
        }
        return task -> {
            try {
                runAs.invokeExact(identity, task);
            }
            catch (Throwable e) {
                throw rethrown(e);
            }
        };
    }

    /** None of the methods declares an exception. */
    static RuntimeException rethrown(Throwable error) {
        if (error instanceof Error serious) {
            throw serious;
        }
        return error instanceof RuntimeException usual ? usual : new IllegalStateException(error);
    }
}
