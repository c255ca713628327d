package dev.tandem;

import java.util.concurrent.CompletionStage;

/**
 * The forms of the lambda that {@code remote(...)} of {@link Model.JS} takes; javac chooses by what the method
 * {@linkplain Remote marked} for it returns. They may throw, as the method may.
 */
public final class RemoteCall {

    private RemoteCall() {
    }

    /** A call of a method that returns a value. */
    @FunctionalInterface
    public interface Value<T> {

        T call() throws Exception;
    }

    /** A call of a method that returns a stage. */
    @FunctionalInterface
    public interface Stage<T> {

        CompletionStage<T> call() throws Exception;
    }

    /** A call of a method that returns nothing. */
    @FunctionalInterface
    public interface Action {

        void call() throws Exception;
    }
}
