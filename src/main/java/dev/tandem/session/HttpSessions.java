package dev.tandem.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import dev.tandem.SessionStatus;
import dev.tandem.visit.HttpSessionUse;
import dev.tandem.wire.CloseReasons;
import dev.tandem.wire.WireNames;
import jakarta.servlet.http.HttpSession;

/**
 * Knows which sessions have which HTTP session behind their page, so that they end with it. HTTP sessions are told
 * apart by a key of ours that each carries, as their ids change when users sign in. Any thread.
 */
public final class HttpSessions {

    private static final String ATTRIBUTE = "dev.tandem.HttpSession";

    private final Map<String, Set<ClientSession>> sessions = new ConcurrentHashMap<>();

    /**
     * Returns the key of an HTTP session that has a page; {@code null} for others, for none and for one that is gone.
     */
    public static String keyOf(HttpSession http) {
        try {
            return http != null && http.getAttribute(ATTRIBUTE) instanceof String key ? key : null;
        }
        catch (IllegalStateException e) {
            return null;
        }
    }

    /**
     * Remembers what a page has behind it. Sessions of another user over the same HTTP session end: their pages load
     * again.
     *
     * @throws IllegalStateException when it has ended meanwhile
     */
    void bind(ClientSession session, HttpSession http) {
        String key;
        synchronized (this) {
            key = keyOf(http);
            if (key == null) {
                key = UUID.randomUUID().toString();
                http.setAttribute(ATTRIBUTE, key);
            }
        }
        boolean isSomebodys = session.getVisit().getCaller().getPrincipal() != null;
        session.getVisit().setHttpSessionUse(new HttpSessionUse(http, key, isSomebodys));
        sessions.compute(key, (same, bound) -> {
            Set<ClientSession> more = bound == null ? new HashSet<>(4) : bound;
            more.add(session);
            return more;
        });
        for (ClientSession other : get(key)) {
            if (other.getVisit().getCaller().isOtherThan(session.getVisit().getCaller().getName())) {
                other.close(WireNames.CLOSE_NO_SESSION, CloseReasons.ANOTHER_USER_HAS_SIGNED_IN);
            }
        }
        if (session.getStatus() == SessionStatus.CLOSED) {
            remove(session);
        }
        // Who ends it now finds the session; who ended it before is found here.
        http.getAttribute(ATTRIBUTE);
    }

    /** Called when a session has ended. */
    void remove(ClientSession session) {
        HttpSessionUse use = session.getVisit().getHttpSessionUse();
        if (use != null) {
            sessions.computeIfPresent(use.getKey(), (same, bound) -> {
                bound.remove(session);
                return bound.isEmpty() ? null : bound;
            });
        }
    }

    /**
     * Called when an HTTP session ends.
     *
     * @param isSignOut whether the user has signed out, or was away for too long; otherwise it may be the application
     * that ends, and pages try to come back
     */
    public void ended(HttpSession http, boolean isSignOut) {
        String key = keyOf(http);
        if (key == null) {
            return;
        }
        for (ClientSession session : get(key)) {
            if (isSignOut) {
                session.signOut();
            }
            else {
                session.close(WireNames.CLOSE_GOING_AWAY, CloseReasons.HTTP_SESSION_ENDED);
            }
        }
    }

    private List<ClientSession> get(String key) {
        List<ClientSession> found = new ArrayList<>();
        sessions.computeIfPresent(key, (same, bound) -> {
            found.addAll(bound);
            return bound;
        });
        return found;
    }
}
