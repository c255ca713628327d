package dev.tandem.web;

import java.io.IOException;

import dev.tandem.session.Caller;
import dev.tandem.session.RoleRule;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Lets those open the page of an app whom the annotations of its class allow to. */
final class PageAccess {

    private final RoleRule rule;

    PageAccess(Class<?> model) {
        rule = RoleRule.ofPage(model);
    }

    /**
     * Returns the caller. Who has not signed in and needs to is asked to, in the way that the application has chosen.
     *
     * @return {@code null} when the response is made: a challenge, or 403
     */
    Caller check(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Caller caller = callerOf(request);
        if (rule.allows(caller)) {
            return caller;
        }
        if (caller == Caller.ANONYMOUS) {
            if (!request.authenticate(response)) {
                return null;
            }
            caller = callerOf(request);
            if (rule.allows(caller)) {
                return caller;
            }
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
        return null;
    }

    private static Caller callerOf(HttpServletRequest request) {
        return Caller.of(request.getUserPrincipal(), request::isUserInRole);
    }
}
