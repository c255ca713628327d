package dev.tandem.cdi;

import dev.tandem.Session;
import dev.tandem.SessionStatus;
import dev.tandem.room.Outlet;

/** Lets members hear in a session's turn, which tells of what fails. */
record SessionOutlet(Session session) implements Outlet {

    @Override
    public void execute(Runnable task) {
        session.execute(task);
    }

    @Override
    public boolean isOver() {
        return session.getStatus() == SessionStatus.CLOSED;
    }
}
