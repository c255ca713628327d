package dev.tandem.cdi;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;

import dev.tandem.room.Outlet;
import dev.tandem.sync.Container;

/** Lets beans of no session hear on a thread of the application, with a request context. */
record BeanOutlet(Executor executor, Container container) implements Outlet {

    private static final Logger LOGGER = System.getLogger("dev.tandem.room");

    @Override
    public void execute(Runnable task) {
        executor.execute(() -> run(task));
    }

    private void run(Runnable task) {
        Runnable exit = container.enterTurn();
        try {
            task.run();
        }
        catch (RuntimeException | LinkageError | AssertionError e) {
            LOGGER.log(Level.ERROR, Messages.memberFailed(), e);
        }
        finally {
            exit.run();
        }
    }

    @Override
    public boolean isOver() {
        return false;
    }
}
