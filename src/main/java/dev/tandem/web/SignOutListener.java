package dev.tandem.web;

import java.util.concurrent.TimeUnit;

import dev.tandem.session.HttpSessions;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/**
 * Ends the sessions of an HTTP session with it. HTTP sessions end by a request, by their time-out, and (WildFly) with
 * the application, before anything else hears of that.
 */
final class SignOutListener implements HttpSessionListener {

    static final String ATTRIBUTE = SignOutListener.class.getName();

    private static final long TOLERANCE = 1_000;

    private static final ThreadLocal<Boolean> IN_REQUEST = new ThreadLocal<>();

    /** Called around requests that may end an HTTP session. */
    static void setInRequest(boolean is) {
        if (is) {
            IN_REQUEST.set(true);
        }
        else {
            IN_REQUEST.remove();
        }
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        HttpSession http = event.getSession();
        if (http.getServletContext().getAttribute(ATTRIBUTE) instanceof HttpSessions sessions) {
            sessions.ended(http, IN_REQUEST.get() != null || hasTimedOut(http));
        }
    }

    private static boolean hasTimedOut(HttpSession http) {
        long idle = System.currentTimeMillis() - http.getLastAccessedTime();
        int seconds = http.getMaxInactiveInterval();
        return seconds > 0 && idle + TOLERANCE >= TimeUnit.SECONDS.toMillis(seconds);
    }
}
