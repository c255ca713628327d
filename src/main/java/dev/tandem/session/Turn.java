package dev.tandem.session;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Runs the tasks of one session, one at a time, in order. What has arrived when a turn begins is taken together, so that
 * handlers hear of it once and the browser gets one frame.
 */
final class Turn {

    /** Tasks of one turn at most, so that a flood does not keep the browser waiting for its answer. */
    private static final int MAX_TASKS = 1_000;

    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final Executor executor;
    private final Body body;
    private final Consumer<Throwable> errors;

    /** What surrounds the tasks of a turn. */
    interface Body {

        /** Runs one turn: calls {@code tasks} between what it needs before and after. */
        void run(Runnable tasks);
    }

    /** @param errors told what a task has thrown; the next task runs all the same */
    Turn(Executor executor, Body body, Consumer<Throwable> errors) {
        this.executor = executor;
        this.body = body;
        this.errors = errors;
    }

    /** Queues a task. Any thread. */
    void submit(Runnable task) {
        tasks.add(task);
        schedule();
    }

    /** Forgets the tasks that wait and are of that kind. Any thread. */
    void discard(Predicate<Runnable> kind) {
        tasks.removeIf(kind);
    }

    /** Runs a task as a turn of its own on the calling thread; only for a session that nobody else knows yet. */
    void runFirst(Runnable task) {
        if (!scheduled.compareAndSet(false, true)) {
            throw new IllegalStateException();
        }
        try {
            body.run(task);
        }
        finally {
            release();
        }
    }

    /** Returns the number of tasks that wait. */
    int getWaiting() {
        return tasks.size();
    }

    private void schedule() {
        if (scheduled.compareAndSet(false, true)) {
            try {
                executor.execute(this::run);
            }
            catch (RejectedExecutionException e) {
                // The application is ending, and its sessions with it.
                scheduled.set(false);
            }
        }
    }

    private void run() {
        try {
            body.run(this::runTasks);
        }
        finally {
            release();
        }
    }

    private void runTasks() {
        Runnable task;
        for (int i = 0; i < MAX_TASKS && (task = tasks.poll()) != null; i++) {
            try {
                task.run();
            }
            catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
                errors.accept(e);
            }
        }
    }

    private void release() {
        scheduled.set(false);
        // A task added between the last poll and the line above saw the turn as scheduled.
        if (!tasks.isEmpty()) {
            schedule();
        }
    }
}
