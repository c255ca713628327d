package dev.tandem.turn;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Runs the tasks of one session, one at a time, in order. What has arrived when a turn begins is taken together, so
 * that handlers hear of it once and the browser gets one frame.
 */
public final class Turn implements TurnPool.Patient {

    /** Tasks of one turn at most, so that a flood does not keep the browser waiting for its answer. */
    private static final int MAX_TASKS = 1_000;

    /**
     * Time after which a turn begins no more tasks; one that takes longer on the whole waits behind others from then
     * on.
     */
    static final long LONG_NANOS = 50_000_000;

    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final Executor executor;
    private final TurnScope scope;
    private final Consumer<Runnable> actor;
    private final Body body;
    private final Consumer<Throwable> errors;

    /** How long the last turns took, each half as important as the next. */
    private volatile long load;

    /** What surrounds the tasks of a turn. */
    public interface Body {

        /** Runs one turn: calls {@code tasks} between what it needs before and after. */
        void run(Runnable tasks);
    }

    /**
     * @param scope whose turn it is
     * @param actor runs a turn as whom the session is for
     * @param errors told what a task has thrown; the next task runs all the same
     */
    public Turn(Executor executor, TurnScope scope, Consumer<Runnable> actor, Body body,
        Consumer<Throwable> errors) {
        this.executor = executor;
        this.scope = scope;
        this.actor = actor;
        this.body = body;
        this.errors = errors;
    }

    /** Queues a task. Any thread. */
    public void submit(Runnable task) {
        tasks.add(task);
        schedule();
    }

    /** Forgets the tasks that wait and are of that kind. Any thread. */
    public void discard(Predicate<Runnable> kind) {
        tasks.removeIf(kind);
    }

    /** Runs a task as a turn of its own on the calling thread; only for a session that nobody else knows yet. */
    public void runFirst(Runnable task) {
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
    public int getWaiting() {
        return tasks.size();
    }

    private void schedule() {
        if (scheduled.compareAndSet(false, true)) {
            try {
                executor.execute(this);
            }
            catch (RejectedExecutionException e) {
                // The application is ending, and its sessions with it.
                scheduled.set(false);
            }
        }
    }

    /** Runs one turn; called by the executor. */
    @Override
    public void run() {
        long begin = System.nanoTime();
        try {
            actor.accept(() -> body.run(this::runTasks));
        }
        finally {
            long nanos = System.nanoTime() - begin;
            load = Math.max(load / 2, nanos);
            release();
        }
    }

    @Override
    public boolean isPatient() {
        return load > LONG_NANOS;
    }

    TurnScope getScope() {
        return scope;
    }

    private void runTasks() {
        long begin = System.nanoTime();
        Runnable task;
        for (int i = 0; i < MAX_TASKS && System.nanoTime() - begin < LONG_NANOS && (task = tasks.poll()) != null; i++) {
            try {
                task.run();
            }
            catch (Throwable e) {
                // Also an error: the thread is not the task's, and the session's other tasks are not to blame.
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
