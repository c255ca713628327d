package dev.tandem.it.identity;

import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.AutoApplySession;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Believes who one says one is, once: the HTTP session remembers it. */
@AutoApplySession
@ApplicationScoped
public class Doorman implements HttpAuthenticationMechanism {

    private static final Map<String, Set<String>> ROLES = Map.of("ada", Set.of("admin", "member"),
        "bob", Set.of("member"));

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
        HttpMessageContext context) throws AuthenticationException {
        String name = request.getParameter("as");
        if (name != null) {
            return context.notifyContainerAboutLogin(name, ROLES.get(name));
        }
        return context.isProtected() ? context.responseUnauthorized() : context.doNothing();
    }
}
