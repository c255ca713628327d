package dev.tandem.event;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import dev.tandem.ModelEvent;

/**
 * Runs the handlers that have pending events. There is one for each session, always used inside the session's turn; it
 * is not thread safe.
 */
public final class EventLoop {

    private static final Logger LOG = System.getLogger(EventLoop.class.getName());

    /** What the versions of lists and maps that wait in events may take, in bytes. */
    private static final long MAX_HELD = 4_000_000;

    /** What each version has for itself: a chunk, and the array of all chunks. */
    private static final int BYTES_OF_EVENT = 1_000;
    private static final int ELEMENTS_PER_BYTE = 4;

    private final BiConsumer<HandlerNode, Throwable> errors;
    private final Consumer<String> warnings;
    private final ArrayDeque<Runnable> queue = new ArrayDeque<>();
    private final Set<HandlerNode> holders = new LinkedHashSet<>();
    private long held;
    private long turns;
    private boolean running;
    private int round;
    private long order;

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
        if (!running) {
            turns++;
            runOn();
        }
    }

    /**
     * Goes on as {@link #run}, where what came since belongs to the same turn: a handler that never ends is told by
     * that.
     */
    public void runOn() {
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
            held = 0;
            holders.clear();
        }
    }

    /**
     * Returns how often this side and the other have answered each other with what happens now; 0 for what has begun
     * here. What a handler does is as far as what it has heard of.
     */
    public int getRound() {
        return round;
    }

    /** Tells how far that is which happens from now on. */
    public void setRound(int newRound) {
        round = newRound;
    }

    /** Returns a number that is another one in each turn. */
    long getTurn() {
        return turns;
    }

    /** Tells whether {@link #run()} has anything to do. */
    public boolean hasPending() {
        return !queue.isEmpty();
    }

    void enqueue(Runnable task) {
        queue.add(task);
    }

    /** Called when an event waits that holds a version of a list or map; when they hold too much, they are merged. */
    void hold(HandlerNode handler, ModelEvent event) {
        holders.add(handler);
        held += BYTES_OF_EVENT + sizeOf(event.value()) / ELEMENTS_PER_BYTE;
        if (held > MAX_HELD) {
            holders.forEach(HandlerNode::mergeChanges);
            holders.clear();
            held = 0;
        }
    }

    private static int sizeOf(Object value) {
        // A map has two lists of its entries.
        return value instanceof Map<?, ?> map ? 2 * map.size() : value instanceof Collection<?> items ? items.size()
            : 0;
    }

    void failed(HandlerNode handler, Throwable error) {
        errors.accept(handler, error);
    }

    void warn(String warning) {
        warnings.accept(warning);
    }

    long nextOrder() {
        return order++;
    }
}
