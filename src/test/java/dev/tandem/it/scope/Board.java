package dev.tandem.it.scope;

import dev.tandem.Session;
import dev.tandem.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** One for the application; asks for the session whose turn is running. */
@ApplicationScoped
public class Board {

    @Inject Session session;
    @Inject Sessions sessions;

    public String sessionId() {
        return session.getId();
    }

    public void tellAll(String text) {
        for (Session each : sessions.getSessions("desk")) {
            each.execute(() -> ((Desk) each.getApp()).both.answer.set(text));
        }
    }
}
