package dev.tandem.session;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The answer of a browser: what follows runs in its session's turn, asynchronous or not, and nobody waits for it there,
 * as the turn that waits is the one that would bring it.
 */
final class CallStage<T> extends CompletableFuture<T> {

    private final ClientSession session;
    private final String name;

    /** @param name what is called, for messages */
    CallStage(ClientSession session, String name) {
        this.session = session;
        this.name = name;
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new CallStage<>(session, name);
    }

    @Override
    public Executor defaultExecutor() {
        return session::submit;
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
        if (!isDone() && session.isCurrent()) {
            throw Messages.waitInTurn(name);
        }
    }
}
