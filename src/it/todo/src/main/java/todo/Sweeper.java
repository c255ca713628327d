package todo;

import java.time.LocalDateTime;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Lets ticked tasks go after a few seconds, so that a tick can be taken back. */
@Singleton
public class Sweeper {

    static final int KEPT_SECONDS = 5;

    @Inject
    Tasks tasks;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void sweep() {
        tasks.removeTicked(LocalDateTime.now().minusSeconds(KEPT_SECONDS));
    }
}
