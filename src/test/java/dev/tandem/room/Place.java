package dev.tandem.room;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;

/** Runs the code of members when a test says so. */
final class Place implements Outlet {

    private final Queue<Runnable> tasks = new ArrayDeque<>();
    boolean over;
    boolean closed;

    @Override
    public void execute(Runnable task) {
        if (closed) {
            throw new RejectedExecutionException();
        }
        if (!over) {
            tasks.add(task);
        }
    }

    @Override
    public boolean isOver() {
        return over;
    }

    int countTasks() {
        return tasks.size();
    }

    /** Runs all, also what follows from it. */
    void run() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }
}
