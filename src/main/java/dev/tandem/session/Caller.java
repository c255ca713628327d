package dev.tandem.session;

import java.security.Principal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Who asked for a session's page. The container tells roles only while that request lasts, and by their names only: what
 * it has answered is kept. Any thread.
 */
public final class Caller {

    /** Somebody who has not signed in. */
    public static final Caller ANONYMOUS = new Caller(null, role -> false);

    private final Principal principal;
    private final Map<String, Boolean> roles = new ConcurrentHashMap<>();
    private volatile Predicate<String> request;

    private Caller(Principal principal, Predicate<String> request) {
        this.principal = principal;
        this.request = request;
    }

    /**
     * Takes whom a request tells.
     *
     * @param principal {@code null} when nobody has signed in
     * @param request asked for roles until {@link #endRequest()}
     */
    public static Caller of(Principal principal, Predicate<String> request) {
        return principal == null ? ANONYMOUS : new Caller(principal, request);
    }

    /** Returns the principal; {@code null} when nobody has signed in. */
    public Principal getPrincipal() {
        return principal;
    }

    /**
     * Tells whether the caller has a role; never when nobody has signed in.
     *
     * @throws IllegalStateException when the request is over and had not been asked for this role
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
        if (asked == null) {
            throw Messages.unknownRole(role);
        }
        boolean answer = asked.test(role);
        roles.put(role, answer);
        return answer;
    }

    /** Asks for roles that will be needed, and lets the request go. */
    void endRequest(Iterable<String> needed) {
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
