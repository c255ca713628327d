package dev.tandem.request;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.function.Supplier;

import javax.naming.InitialContext;
import javax.naming.NamingException;

import dev.tandem.visit.Identity;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.security.enterprise.SecurityContext;

/**
 * Knows how this server lets a thread act for a user: on WildFly by Elytron, which costs next to nothing, elsewhere as
 * Jakarta Concurrency says. Any thread of the application.
 */
public final class Identities {

    private final Supplier<Executor> source;
    private final Predicate<String> roles;

    private Identities(Supplier<Executor> source, Predicate<String> roles) {
        this.source = source;
        this.roles = roles;
    }

    /** Looks for what the server offers. */
    public static Identities find() {
        return new Identities(sourceOf(Identities.class.getClassLoader()), findRoles());
    }

    /** Returns whoever the calling thread acts for. */
    public Identity current() {
        return new CapturedIdentity(source.get(), roles);
    }

    /** Returns whoever the deployment acts for, which is nobody; without a word where the server does not tell yet. */
    public Identity nobody() {
        try {
            return current();
        }
        catch (RuntimeException e) {
            return Identity.NONE;
        }
    }

    private static Supplier<Executor> sourceOf(ClassLoader loader) {
        Supplier<Executor> elytron = ElytronIdentities.find(loader);
        Supplier<Executor> contexts = PolicyContexts.carriedBy(findContexts(), loader);
        return elytron == null ? contexts : () -> Objects.requireNonNullElseGet(elytron.get(), contexts);
    }

    private static Supplier<Executor> findContexts() {
        ContextService contexts;
        try {
            contexts = InitialContext.doLookup("java:comp/DefaultContextService");
        }
        catch (NamingException e) {
            // A server without Jakarta Concurrency: handlers run as nobody.
            return () -> Runnable::run;
        }
        return () -> contexts.createContextualProxy((Executor) Runnable::run, Executor.class);
    }

    private static Predicate<String> findRoles() {
        try {
            return Jakarta.roles();
        }
        catch (RuntimeException | LinkageError e) {
            return role -> false;
        }
    }

    /** Loaded only where it is tried: a server may lack Jakarta Security. */
    private static final class Jakarta {

        static Predicate<String> roles() {
            Instance<SecurityContext> found = CDI.current().select(SecurityContext.class);
            if (!found.isResolvable()) {
                return role -> false;
            }
            SecurityContext context = found.get();
            return context::isCallerInRole;
        }
    }
}
