package dev.tandem.sync;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletionException;

import dev.tandem.RemoteException;
import dev.tandem.turn.TurnScope;
import dev.tandem.wire.ServerOperations;

/**
 * Answers what the browser of one session asks for by a number, once. What an exception is stays here, unless it was
 * made to be told. Used inside the session's turn.
 */
public final class CallAnswers {

    private static final Logger LOGGER = System.getLogger("dev.tandem.session");

    private final TurnScope scope;
    private final SessionLog log;
    private final ServerOperations operations;

    CallAnswers(TurnScope scope, SessionLog log, ServerOperations operations) {
        this.scope = scope;
        this.log = log;
        this.operations = operations;
    }

    /** Answers a call that has not come about, by what it is told. */
    public void refuse(long number, String why) {
        operations.thrown(number, why);
    }

    /** Answers a call that does not keep to the protocol, or asks for what is not there. */
    public void refuse(long number) {
        refuse(number, Messages.callRefused());
    }

    /** Answers a call to a model that has just been disposed, which is no abuse. */
    public void refuseDisposed(long number) {
        refuse(number, Messages.callOfDisposed());
    }

    /**
     * Answers a call that is for others, and counts it.
     *
     * @param what was not allowed, for the count
     */
    public void refuseNotAllowed(long number, String what) {
        refuse(number, Messages.notAllowedAnswer());
        log.countRefusal(what);
    }

    /** Returns what a call of a model that has been disposed ends with. */
    public static RemoteException disposed() {
        return new RemoteException(Messages.callOfDisposed());
    }

    /** Returns what a stage has failed with. */
    public static Throwable cause(Throwable error) {
        return error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
    }

    /**
     * Answers a call.
     *
     * @param name what was called, for the log
     * @param error {@code null} when it has come about
     */
    public void answer(String name, long number, Object value, Throwable error) {
        if (error != null) {
            fail(name, number, cause(error));
            return;
        }
        try {
            operations.returned(number, value);
        }
        catch (RuntimeException e) {
            fail(name, number, e);
        }
    }

    void fail(String name, long number, Throwable error) {
        String message = Messages.callFailed(scope.getLogName(), name);
        if (error instanceof RemoteException && error.getMessage() != null) {
            LOGGER.log(Level.DEBUG, message, error);
            refuse(number, error.getMessage());
        }
        else {
            refuse(number, Messages.callFailedAnswer());
            log.failed(LOGGER, message, error);
        }
    }
}
