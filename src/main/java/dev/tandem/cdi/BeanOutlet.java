package dev.tandem.cdi;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;

import dev.tandem.room.Outlet;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.BeanManager;

/** Lets beans of no session hear on a thread of the application, with a request context. */
final class BeanOutlet implements Outlet {

    private static final Logger LOGGER = System.getLogger("dev.tandem.room");

    private final Executor executor;
    private final BeanManager manager;

    BeanOutlet(Executor executor, BeanManager manager) {
        this.executor = executor;
        this.manager = manager;
    }

    @Override
    public void execute(Runnable task) {
        executor.execute(() -> run(task));
    }

    private void run(Runnable task) {
        RequestContextController request = manager.createInstance().select(RequestContextController.class).get();
        boolean begun = request.activate();
        try {
            task.run();
        }
        catch (RuntimeException | LinkageError | AssertionError e) {
            LOGGER.log(Level.ERROR, Messages.memberFailed(), e);
        }
        finally {
            if (begun) {
                request.deactivate();
            }
        }
    }

    @Override
    public boolean isOver() {
        return false;
    }
}
