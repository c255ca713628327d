package dev.tandem.event;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Runs the handlers that have pending events. There is one for each session, always used inside the session's turn; it
 * is not thread safe.
 */
public final class EventLoop {

    private static final Logger LOG = System.getLogger(EventLoop.class.getName());

    private final BiConsumer<HandlerNode, Throwable> errors;
    private final Consumer<String> warnings;
    private final ArrayDeque<Runnable> queue = new ArrayDeque<>();
    private boolean running;
    private long handlers;

    /** Makes a loop that logs warnings. */
    public EventLoop(BiConsumer<HandlerNode, Throwable> errors) {
        this(errors, warning -> LOG.log(Level.WARNING, warning));
    }

    /**
     * Makes a loop.
     *
     * @param errors told of each exception that a handler throws, and of paths that lead to the wrong kind of value
     * after a change
     * @param warnings told of doubtful connection strings
     */
    public EventLoop(BiConsumer<HandlerNode, Throwable> errors, Consumer<String> warnings) {
        this.errors = errors;
        this.warnings = warnings;
    }

    /**
     * Calls each handler once with all its pending events, in the order in which they first got one, until none is
     * left. Objects created before are complete from now on: a handler connected later gets no initial events. A call
     * from a handler does nothing.
     */
    public void run() {
        if (running) {
            return;
        }
        running = true;
        try {
            for (Runnable task = queue.poll(); task != null; task = queue.poll()) {
                task.run();
            }
        }
        finally {
            running = false;
        }
    }

    /** Tells whether {@link #run()} has anything to do. */
    public boolean hasPending() {
        return !queue.isEmpty();
    }

    void enqueue(Runnable task) {
        queue.add(task);
    }

    void failed(HandlerNode handler, Throwable error) {
        errors.accept(handler, error);
    }

    void warn(String warning) {
        warnings.accept(warning);
    }

    long nextOrder() {
        return handlers++;
    }
}
