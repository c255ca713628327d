package dev.tandem.it.identity;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;

/** An EJB that asks for a role, as its container understands it. */
@Stateless
public class Vault {

    @Resource
    private SessionContext context;

    @RolesAllowed("admin")
    public String open() {
        return "opened by " + context.getCallerPrincipal().getName();
    }

    @PermitAll
    public String getCaller() {
        return context.getCallerPrincipal().getName();
    }
}
