package dev.tandem.web;

import java.io.IOException;
import java.security.Principal;

import dev.tandem.metamodel.RoleRule;
import dev.tandem.request.Identities;
import dev.tandem.visit.Caller;
import dev.tandem.visit.Identity;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Lets those open the page of an app whom the annotations of its class allow to. */
final class PageAccess {

    private static final ClassValue<RoleRule> RULES = new ClassValue<>() {
        @Override
        protected RoleRule computeValue(Class<?> model) {
            return RoleRule.ofPage(model);
        }
    };

    private PageAccess() {
    }

    /**
     * Returns the caller. Who has not signed in and needs to is asked to, in the way that the application has chosen.
     *
     * @param identities tells as whom the session will run
     * @return {@code null} when the response is made: a challenge, or 403
     */
    static Caller check(Class<?> model, Identities identities, HttpServletRequest request, HttpServletResponse response)
        throws ServletException, IOException {
        RoleRule rule = RULES.get(model);
        Caller caller = callerOf(request, identities);
        if (rule.allows(caller::isInRole)) {
            return caller;
        }
        if (caller == Caller.ANONYMOUS) {
            if (!request.authenticate(response)) {
                return null;
            }
            caller = callerOf(request, identities);
            if (rule.allows(caller::isInRole)) {
                return caller;
            }
        }
        ErrorPage.write(response, HttpServletResponse.SC_FORBIDDEN, Messages.forbidden(), null);
        return null;
    }

    /** Tells whether whoever asks may open the page of an app, as far as he has signed in. */
    static boolean isOpenTo(Class<?> model, HttpServletRequest request) {
        return RULES.get(model).allows(Caller.of(request.getUserPrincipal(), request::isUserInRole)::isInRole);
    }

    private static Caller callerOf(HttpServletRequest request, Identities identities) {
        Principal principal = request.getUserPrincipal();
        return Caller.of(principal, request::isUserInRole, principal == null ? Identity.NONE : identities.current());
    }
}
