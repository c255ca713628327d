package dev.tandem.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Tasks that wait until the browser has applied all that was sent before. Used inside the session's turn. */
final class RoundTrips {

    private final BrowserCalls calls;
    private final Consumer<Runnable> runner;

    /** Those of this turn, which leave together. */
    private List<Runnable> tasks;

    /** @param runner runs a task, whatever it throws */
    RoundTrips(BrowserCalls calls, Consumer<Runnable> runner) {
        this.calls = calls;
        this.runner = runner;
    }

    void add(Runnable task) {
        if (tasks == null) {
            List<Runnable> these = new ArrayList<>(2);
            calls.callNothing().thenRun(() -> these.forEach(runner));
            tasks = these;
        }
        tasks.add(task);
    }

    /** Called when what a turn has produced is about to leave. */
    void endTurn() {
        tasks = null;
    }
}
