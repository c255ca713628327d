package dev.tandem.room;

/** Runs something later. */
@FunctionalInterface
public interface Delay {

    /** Runs a task that returns at once after so many milliseconds; drops it when the application ends before. */
    void schedule(Runnable task, long millis);
}
