package dev.tandem.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

import dev.tandem.RemoteException;
import dev.tandem.metamodel.BrowserMethodDescriptor;
import dev.tandem.metamodel.ModelDescriptor;
import dev.tandem.turn.TurnScope;
import dev.tandem.wire.References;
import dev.tandem.wire.ServerOperations;
import dev.tandem.wire.ValueReader;
import dev.tandem.wire.WireException;
import jakarta.json.JsonValue;

/**
 * The calls of one session that its browser has to answer. One that is given up stays until the answer comes, so that
 * an answer to no call is always abuse. Used inside the session's turn.
 */
public final class BrowserCalls {

    static final int MAX_PENDING = 1_000;

    private final TurnScope scope;
    private final ServerOperations operations;
    private final References references;
    private final Map<Long, Pending> pending = new HashMap<>();
    private long lastNumber;

    private record Pending(String model, String name, ValueReader reader, CallStage<Object> stage) {
    }

    BrowserCalls(TurnScope scope, ServerOperations operations, References references) {
        this.scope = scope;
        this.operations = operations;
        this.references = references;
    }

    @SuppressWarnings("unchecked")
    <T> CompletionStage<T> call(String id, ModelDescriptor type, Class<T> resultType, String method, Object[] args) {
        BrowserMethodDescriptor descriptor = type.calls().browserMethod(method);
        String model = type.className();
        if (descriptor == null) {
            throw Messages.noBrowserMethod(method, model);
        }
        if (!descriptor.takes(args.length)) {
            throw Messages.wrongArguments(method, model, descriptor.parameterCount(), args.length);
        }
        if (!descriptor.returns(resultType)) {
            throw Messages.wrongResult(method, model, descriptor.returns(), resultType);
        }
        return (CompletionStage<T>) call(id, method, descriptor.readerFor(resultType), args);
    }

    /** Returns what ends when the browser has applied all that is sent until the turn's end. */
    CompletionStage<Object> callNothing() {
        return call("", "", (json, models) -> null);
    }

    private CompletionStage<Object> call(String model, String method, ValueReader reader, Object... args) {
        if (pending.size() >= MAX_PENDING) {
            throw Messages.tooManyCalls(scope.getLogName(), MAX_PENDING);
        }
        String name = model + "." + method;
        operations.call(model, method, lastNumber + 1, args);
        CallStage<Object> stage = new CallStage<>(scope, name);
        pending.put(++lastNumber, new Pending(model, name, reader, stage));
        return stage;
    }

    /** Lets the browser run code. The value is the JSON of the wire. */
    public CompletionStage<JsonValue> eval(String code) {
        if (pending.size() >= MAX_PENDING) {
            throw Messages.tooManyCalls(scope.getLogName(), MAX_PENDING);
        }
        operations.eval(lastNumber + 1, code);
        CallStage<Object> stage = new CallStage<>(scope, "eval");
        pending.put(++lastNumber, new Pending("", "eval", (json, known) -> json, stage));
        return stage.thenApply(JsonValue.class::cast);
    }

    /** A call was answered. */
    void returned(long number, JsonValue json) {
        Pending call = take(number);
        Object value;
        try {
            value = call.reader.read(json, references);
        }
        catch (WireException e) {
            call.stage.completeExceptionally(Messages.badAnswer(call.name, e));
            throw e;
        }
        call.stage.complete(value);
    }

    /** A call has failed. */
    void thrown(long number, String message) {
        take(number).stage.completeExceptionally(new RemoteException(message));
    }

    private Pending take(long number) {
        Pending call = pending.remove(number);
        if (call == null) {
            throw new WireException("an answer without a call");
        }
        return call;
    }

    /** Gives up the calls of a model that has ended. */
    void giveUp(String model) {
        if (!pending.isEmpty()) {
            giveUp(pending.values().stream().filter(call -> call.model.equals(model)).toList());
        }
    }

    /** Gives up all calls, as the session is over. */
    void giveUpAll() {
        giveUp(new ArrayList<>(pending.values()));
        pending.clear();
    }

    private static void giveUp(List<Pending> calls) {
        calls.forEach(call -> call.stage.completeExceptionally(Messages.noAnswer(call.name)));
    }
}
