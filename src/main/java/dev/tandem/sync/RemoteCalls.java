package dev.tandem.sync;

import java.util.concurrent.CompletionStage;

import dev.tandem.metamodel.RemoteDescriptor;
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

    /** Calls of one browser that may be without an answer: of the frame that is being read, or waiting for a stage. */
    static final int MAX_PENDING = WireNames.MAX_CALLS;

    private final ModelSpace space;
    private final CallAnswers answers;
    private final References references;
    private int pending;
    private int unanswered;

    public RemoteCalls(ModelSpace space) {
        this.space = space;
        answers = space.getAnswers();
        references = space.getReferences();
    }

    /** Called before a frame's operations: the answers to those of the frame before are on their way. */
    void beginFrame() {
        unanswered = pending;
    }

    /** The browser calls a method. */
    void call(String model, String method, long number, JsonArray json) {
        ModelCore core;
        RemoteDescriptor descriptor;
        Object[] arguments;
        try {
            core = space.find(model);
            if (core == null) {
                answers.refuseDisposed(number);
                return;
            }
            count();
            descriptor = find(core, method);
            arguments = descriptor.read(json, references);
        }
        catch (WireException e) {
            answers.refuse(number);
            throw e;
        }
        if (space.getAccess().allows(descriptor, core.getId())) {
            invoke(core, descriptor, arguments, number);
        }
        else {
            answers.refuseNotAllowed(number, "a call that is not allowed");
        }
    }

    private RemoteDescriptor find(ModelCore core, String method) {
        RemoteDescriptor descriptor = core.getDescriptor().calls().remote(method);
        if (descriptor == null) {
            throw new WireException("method '" + LogText.brief(method) + "' of " + core.getId()
                + " cannot be called by a browser");
        }
        return descriptor;
    }

    /** Answers leave at the end of the turn, so that each call of a frame is one more without an answer. */
    private void count() {
        if (unanswered >= MAX_PENDING) {
            throw new WireException(MAX_PENDING + " calls have no answer yet");
        }
        unanswered++;
    }

    private void invoke(ModelCore core, RemoteDescriptor descriptor, Object[] arguments, long number) {
        String name = core.getId() + "." + descriptor.name();
        Object result;
        try {
            result = descriptor.invoke(core.getModel(), arguments);
        }
        catch (Throwable e) {
            // Whatever it is, it is the call's: who has called waits for an answer.
            answers.fail(name, number, e);
            return;
        }
        if (result instanceof CompletionStage<?> stage) {
            pending++;
            stage.whenComplete((value, error) -> space.getScope().inTurn(() -> {
                pending--;
                answers.answer(name, number, value, error);
            }));
        }
        else {
            answers.answer(name, number, result, null);
        }
    }
}
