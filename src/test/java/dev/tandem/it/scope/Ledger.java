package dev.tandem.it.scope;

import dev.tandem.Session;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** An EJB that asks for the session whose turn is running. */
@Stateless
public class Ledger {

    @Inject Session session;

    public String sessionId() {
        return session.getId();
    }
}
