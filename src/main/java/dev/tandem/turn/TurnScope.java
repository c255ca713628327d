package dev.tandem.turn;

/** Where code of a session runs: one task at a time, in order, on whatever thread. Any thread asks. */
public interface TurnScope {

    /** Tells whether the calling thread is in the turn. */
    boolean isCurrent();

    /** Runs a task in the turn, soon; not at all when the session is over. */
    void execute(Runnable task);

    /** Runs a task in the turn, soon, also when the session is over. */
    void executeAnyway(Runnable task);

    /** Runs a task now when the calling thread is in the turn, else as {@link #execute} does. */
    default void inTurn(Runnable task) {
        if (isCurrent()) {
            task.run();
        }
        else {
            execute(task);
        }
    }

    /**
     * Checks that the calling thread is in the turn.
     *
     * @param what was done, for the message
     * @throws IllegalStateException when it is not
     */
    default void check(String what) {
        if (!isCurrent()) {
            throw Messages.outsideTurn(what);
        }
    }

    /** Returns what is thrown where something needs a session that goes on, and it is over. */
    default IllegalStateException closed() {
        return Messages.closed(getLogName());
    }

    /** Tells whether the session has been over for so long. */
    boolean isOverSince(long now, long nanos);

    /** Returns what the session is called in the log. */
    String getLogName();

    /** Returns the name of the session's app. */
    String getAppName();
}
