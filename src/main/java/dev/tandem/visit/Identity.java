package dev.tandem.visit;

/** Somebody as the container knows them: what runs as this user may do what the user may do, in EJBs and elsewhere. */
public interface Identity {

    /** Nobody in particular: tasks run as whoever their thread acts for, and nothing is known of roles. */
    Identity NONE = new Identity() {

        @Override
        public void run(Runnable task) {
            task.run();
        }

        @Override
        public boolean isInRole(String role) {
            return false;
        }
    };

    /** Runs a task as this user, on the calling thread; an exception of the task is passed on. Any thread. */
    void run(Runnable task);

    /** Tells whether the user has a role, as far as the container tells that outside of a request. Any thread. */
    boolean isInRole(String role);
}
