package dev.tandem.sync;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.tandem.turn.TurnScope;

/**
 * The answer of a browser: what follows runs in its session's turn, asynchronous or not, and nobody waits for it there,
 * as the turn that waits is the one that would bring it.
 */
public final class CallStage<T> extends CompletableFuture<T> {

    private final TurnScope scope;
    private final String name;

    /** @param name what is called, for messages */
    public CallStage(TurnScope scope, String name) {
        this.scope = scope;
        this.name = name;
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new CallStage<>(scope, name);
    }

    @Override
    public Executor defaultExecutor() {
        return scope::executeAnyway;
    }

    @Override
    public T get() throws InterruptedException, ExecutionException {
        checkWait();
        return super.get();
    }

    @Override
    public T get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        checkWait();
        return super.get(timeout, unit);
    }

    @Override
    public T join() {
        checkWait();
        return super.join();
    }

    private void checkWait() {
        if (!isDone() && scope.isCurrent()) {
            throw Messages.waitInTurn(name);
        }
    }
}
