package dev.tandem.session;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

import dev.tandem.Model;
import dev.tandem.SessionStatus;
import dev.tandem.spi.TurnContext;

/**
 * What surrounds the tasks of a turn: the session is the current one, and what they have changed leaves at the
 * end.
 */
final class TurnBody {

    private static final Logger LOGGER = System.getLogger("dev.tandem.session");

    private final ClientSession session;

    TurnBody(ClientSession session) {
        this.session = session;
    }

    void run(Runnable tasks) {
        session.getCounters().turnRun();
        ClientSession outer = CurrentSession.get();
        CurrentSession.set(session);
        TurnContext around = session.getModels().getContext().begin();
        Runnable exit = session.getRegistry().getModelServices().container().enterTurn();
        try {
            tasks.run();
            closeContexts();
            end();
        }
        finally {
            closeContexts();
            exit.run();
            session.getModels().getContext().end(around);
            if (outer == null) {
                CurrentSession.clear();
            }
            else {
                CurrentSession.set(outer);
            }
        }
    }

    /** A context that is left open would be active for whoever comes next. */
    private void closeContexts() {
        List<Model> open = session.getModels().getContext().closeAll();
        if (!open.isEmpty()) {
            LOGGER.log(Level.ERROR, Messages.contextOpen(session.getLogName(), open));
        }
    }

    private void end() {
        session.getModels().settle();
        if (session.getStatus() == SessionStatus.CLOSED) {
            return;
        }
        session.getConversation().endTurn();
        session.getKeeping().turnEnded(session.getStatus());
        if (session.getStatus() == SessionStatus.CONNECTED) {
            session.getTransfers().startAll();
        }
    }
}
