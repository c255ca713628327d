package dev.tandem.session;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

import dev.tandem.RemoteException;
import dev.tandem.metamodel.RemotePlan;
import dev.tandem.wire.FrameReader;
import dev.tandem.wire.LogText;
import dev.tandem.wire.References;
import dev.tandem.wire.WireException;
import dev.tandem.wire.WireNames;
import jakarta.json.JsonArray;

/**
 * Runs the calls that the browser of one session makes, and answers each once. Only methods marked
 * {@link dev.tandem.Remote} can be reached. Used inside the session's turn.
 */
final class RemoteCalls {

    private static final Logger LOGGER = System.getLogger("dev.tandem.session");

    /** Calls of one browser that may be without an answer: of the frame that is being read, or waiting for a stage. */
    static final int MAX_PENDING = WireNames.MAX_CALLS;

    private final ClientSession session;
    private final Synchronizer synchronizer;
    private final References references;
    private int pending;
    private int unanswered;

    RemoteCalls(ClientSession session, Synchronizer synchronizer, References references) {
        this.session = session;
        this.synchronizer = synchronizer;
        this.references = references;
    }

    /** Called before a frame's operations: the answers to those of the frame before are on their way. */
    void beginFrame() {
        unanswered = pending;
    }

    /** Takes {@code ["call", model, method, number, arguments]}. */
    void receive(JsonArray operation) {
        String model = FrameReader.text(operation, 1);
        String method = FrameReader.text(operation, 2);
        long number = FrameReader.count(operation, 3);
        JsonArray json = FrameReader.array(operation, 4);
        ModelCore core;
        RemotePlan plan;
        Object[] arguments;
        try {
            core = session.findModel(model);
            if (core == null) {
                synchronizer.addThrow(number, Messages.callOfDisposed());
                return;
            }
            count();
            plan = find(core, method);
            arguments = plan.read(json, references);
        }
        catch (WireException e) {
            synchronizer.addThrow(number, Messages.callRefused());
            throw e;
        }
        if (AccessControl.allows(plan, core, session)) {
            invoke(core, plan, arguments, number);
        }
        else {
            synchronizer.addThrow(number, Messages.notAllowedAnswer());
            session.countRefusal("a call that is not allowed");
        }
    }

    private RemotePlan find(ModelCore core, String method) {
        RemotePlan plan = core.getPlan().calls().remote(method);
        if (plan == null) {
            throw new WireException("method '" + LogText.brief(method) + "' of " + core.getId()
                + " cannot be called by a browser");
        }
        return plan;
    }

    /** Answers leave at the end of the turn, so that each call of a frame is one more without an answer. */
    private void count() {
        if (unanswered >= MAX_PENDING) {
            throw new WireException(MAX_PENDING + " calls have no answer yet");
        }
        unanswered++;
    }

    private void invoke(ModelCore core, RemotePlan plan, Object[] arguments, long number) {
        String name = core.getId() + "." + plan.name();
        Object result;
        try {
            result = plan.invoke(core.getModel(), arguments);
        }
        catch (Throwable e) {
            // Whatever it is, it is the call's: who has called waits for an answer.
            fail(name, number, e);
            return;
        }
        if (result instanceof CompletionStage<?> stage) {
            pending++;
            stage.whenComplete((value, error) -> session.inTurn(() -> {
                pending--;
                answer(name, number, value, error);
            }));
        }
        else {
            answer(name, number, result, null);
        }
    }

    /** Answers a call that has not come about. */
    void refuse(long number, String why) {
        synchronizer.addThrow(number, why);
    }

    static Throwable cause(Throwable error) {
        return error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
    }

    void answer(String name, long number, Object value, Throwable error) {
        if (error != null) {
            fail(name, number, cause(error));
            return;
        }
        try {
            synchronizer.addReturn(number, value);
        }
        catch (RuntimeException e) {
            fail(name, number, e);
        }
    }

    /** What the exception is stays here, unless it was made to be told. */
    private void fail(String name, long number, Throwable error) {
        if (error instanceof RemoteException && error.getMessage() != null) {
            LOGGER.log(Level.DEBUG, Messages.callFailed(session.getLogName(), name), error);
            synchronizer.addThrow(number, error.getMessage());
        }
        else {
            synchronizer.addThrow(number, Messages.callFailedAnswer());
            session.logError(LOGGER, Messages.callFailed(session.getLogName(), name), error);
        }
    }
}
