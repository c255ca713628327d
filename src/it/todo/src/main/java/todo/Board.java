package todo;

import dev.tandem.Session;
import dev.tandem.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Tells all open tabs of what has changed in the database, whoever changed it. */
@ApplicationScoped
public class Board {

    @Inject
    Sessions sessions;

    void refresh(@Observes(during = TransactionPhase.AFTER_SUCCESS) TasksChanged change) {
        for (Session session : sessions.getSessions()) {
            session.execute(() -> ((TodoList) session.getApp()).refresh());
        }
    }
}
