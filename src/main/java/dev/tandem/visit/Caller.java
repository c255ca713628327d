package dev.tandem.visit;

import java.security.Principal;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Who asked for a session's page. The container tells roles best while that request lasts, and by their names only:
 * what it has answered is kept. Any thread.
 */
public final class Caller {

    /** Somebody who has not signed in. */
    public static final Caller ANONYMOUS = new Caller(null, role -> false, Identity.NONE);

    private final Principal principal;
    private final Map<String, Boolean> roles = new ConcurrentHashMap<>();
    private final Identity identity;
    private volatile Predicate<String> request;

    private Caller(Principal principal, Predicate<String> request, Identity identity) {
        this.principal = principal;
        this.request = request;
        this.identity = identity;
    }

    /**
     * Takes whom a request tells.
     *
     * @param principal {@code null} when nobody has signed in
     * @param request asked for roles until {@link #endRequest}
     * @param identity asked for other roles afterwards, and runs what the session does
     */
    public static Caller of(Principal principal, Predicate<String> request, Identity identity) {
        return principal == null ? ANONYMOUS : new Caller(principal, request, identity);
    }

    /** As {@link #of(Principal, Predicate, Identity)}, where nobody runs as the caller. */
    public static Caller of(Principal principal, Predicate<String> request) {
        return of(principal, request, Identity.NONE);
    }

    /** Returns the principal; {@code null} when nobody has signed in. */
    public Principal getPrincipal() {
        return principal;
    }

    /**
     * Tells whether the caller has a role; never when nobody has signed in. When the request is over and had not been
     * asked for this role, it is what the container tells without one.
     */
    public boolean isInRole(String role) {
        if (principal == null) {
            return false;
        }
        Boolean known = roles.get(role);
        if (known != null) {
            return known;
        }
        Predicate<String> asked = request;
        boolean answer = asked != null ? asked.test(role) : identity.isInRole(role);
        roles.put(role, answer);
        return answer;
    }

    /** Returns the roles that the caller is known to have, sorted. */
    public Set<String> getKnownRoles() {
        Set<String> known = new TreeSet<>();
        roles.forEach((role, isIn) -> {
            if (isIn) {
                known.add(role);
            }
        });
        return known;
    }

    /** Returns the name of the principal; {@code null} when nobody has signed in. */
    public String getName() {
        return principal == null ? null : principal.getName();
    }

    /** Tells whether somebody of that name is somebody else; not where either has not signed in. */
    public boolean isOtherThan(String name) {
        return principal != null && name != null && !principal.getName().equals(name);
    }

    /** Runs a task as the caller, on a thread that acts for nobody. */
    public void run(Runnable task) {
        if (principal == null) {
            task.run();
        }
        else {
            identity.run(task);
        }
    }

    /** Asks for roles that will be needed, and lets the request go. */
    public void endRequest(Iterable<String> needed) {
        if (principal != null && request != null) {
            needed.forEach(this::isInRole);
            request = null;
        }
    }

    @Override
    public String toString() {
        return principal == null ? "nobody who has signed in" : "'" + principal.getName() + "'";
    }
}
