package dev.tandem.request;

import java.util.concurrent.Executor;
import java.util.function.Predicate;

import dev.tandem.visit.Identity;

/**
 * Somebody for whom a thread has acted.
 *
 * @param runner runs a task at once, as that user
 * @param roles asked for a role of whoever the thread acts for
 */
record CapturedIdentity(Executor runner, Predicate<String> roles) implements Identity {

    @Override
    public void run(Runnable task) {
        Begun begun = new Begun(task);
        try {
            runner.execute(begun);
        }
        catch (RuntimeException e) {
            if (begun.is) {
                throw e;
            }
            // The server acts for nobody in an application that starts or ends (Payara); what is left needs no rights.
            task.run();
        }
    }

    @Override
    public boolean isInRole(String role) {
        boolean[] answer = new boolean[1];
        run(() -> answer[0] = roles.test(role));
        return answer[0];
    }

    private static final class Begun implements Runnable {

        private final Runnable task;
        private boolean is;

        Begun(Runnable task) {
            this.task = task;
        }

        @Override
        public void run() {
            is = true;
            task.run();
        }
    }
}
