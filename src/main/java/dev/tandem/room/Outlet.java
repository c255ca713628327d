package dev.tandem.room;

/** Where the code of members runs, one task at a time for each. */
public interface Outlet {

    /**
     * Runs a task soon. It may throw, which is then told where it runs; what is executed after the end is dropped.
     *
     * @throws java.util.concurrent.RejectedExecutionException when nothing can run now
     */
    void execute(Runnable task);

    /** Tells whether nothing will run here any more. */
    boolean isOver();
}
