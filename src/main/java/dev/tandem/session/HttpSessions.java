package dev.tandem.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

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

    /** Containers that end HTTP sessions themselves do so before, and by their own clock. */
    private static final long GRACE_SECONDS = 5;

    private final Map<String, Bound> all = new ConcurrentHashMap<>();

    /** The sessions of an HTTP session, and when a request of it has come. */
    private static final class Bound {

        private final HttpSession http;
        private final Set<ClientSession> sessions = new HashSet<>(4);
        private volatile long used = System.nanoTime();

        Bound(HttpSession http) {
            this.http = http;
        }

        boolean isOver(long now) {
            long seconds = http.getMaxInactiveInterval();
            long patience = seconds + GRACE_SECONDS;
            // Others may have seen requests that have not come here.
            return seconds > 0 && now - used > TimeUnit.SECONDS.toNanos(patience)
                && System.currentTimeMillis() - http.getLastAccessedTime() > TimeUnit.SECONDS.toMillis(patience);
        }
    }

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
        all.compute(key, (same, bound) -> {
            Bound more = bound == null ? new Bound(http) : bound;
            more.sessions.add(session);
            more.used = System.nanoTime();
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
            all.computeIfPresent(use.getKey(), (same, bound) -> {
                bound.sessions.remove(session);
                return bound.sessions.isEmpty() ? null : bound;
            });
        }
    }

    /** Called with each request. */
    public void used(HttpSession http) {
        String key = keyOf(http);
        Bound bound = key == null ? null : all.get(key);
        if (bound != null) {
            bound.used = System.nanoTime();
        }
    }

    /**
     * Ends HTTP sessions that have had no request for longer than their time-out: not every container does while a
     * socket is open, whose handshake it takes for a request that goes on.
     */
    void tick(long now) {
        for (Bound bound : all.values()) {
            try {
                if (bound.isOver(now)) {
                    bound.http.invalidate();
                }
            }
            catch (IllegalStateException e) {
                // It has ended meanwhile.
            }
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
        all.computeIfPresent(key, (same, bound) -> {
            found.addAll(bound.sessions);
            return bound;
        });
        return found;
    }
}
