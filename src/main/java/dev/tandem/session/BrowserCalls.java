package dev.tandem.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

import dev.tandem.RemoteException;
import dev.tandem.metamodel.BrowserMethodPlan;
import dev.tandem.wire.FrameReader;
import dev.tandem.wire.References;
import dev.tandem.wire.ValueReader;
import dev.tandem.wire.WireException;
import dev.tandem.wire.WireNames;
import jakarta.json.JsonArray;
import jakarta.json.JsonValue;

/**
 * The calls of one session that its browser has to answer. One that is given up stays until the answer comes, so that
 * an answer to no call is always abuse. Used inside the session's turn.
 */
final class BrowserCalls {

    static final int MAX_PENDING = 1_000;

    private final ClientSession session;
    private final Synchronizer synchronizer;
    private final References references;
    private final Map<Long, Pending> pending = new HashMap<>();
    private long lastNumber;

    private record Pending(String model, String name, ValueReader reader, CallStage<Object> stage) {
    }

    BrowserCalls(ClientSession session, Synchronizer synchronizer, References references) {
        this.session = session;
        this.synchronizer = synchronizer;
        this.references = references;
    }

    @SuppressWarnings("unchecked")
    <T> CompletionStage<T> call(ModelCore core, Class<T> resultType, String method, Object[] args) {
        BrowserMethodPlan plan = core.getPlan().calls().browserMethod(method);
        String model = core.getPlan().className();
        if (plan == null) {
            throw Messages.noBrowserMethod(method, model);
        }
        if (!plan.takes(args.length)) {
            throw Messages.wrongArguments(method, model, plan.parameterCount(), args.length);
        }
        if (!plan.returns(resultType)) {
            throw Messages.wrongResult(method, model, plan.returns(), resultType);
        }
        return (CompletionStage<T>) call(core.getId(), method, plan.readerFor(resultType), args);
    }

    /** Returns what ends when the browser has applied all that is sent until the turn's end. */
    CompletionStage<Object> callNothing() {
        return call("", "", (json, models) -> null);
    }

    private CompletionStage<Object> call(String model, String method, ValueReader reader, Object... args) {
        if (pending.size() >= MAX_PENDING) {
            throw Messages.tooManyCalls(session.getLogName(), MAX_PENDING);
        }
        String name = model + "." + method;
        synchronizer.addCall(model, method, lastNumber + 1, args);
        CallStage<Object> stage = new CallStage<>(session, name);
        pending.put(++lastNumber, new Pending(model, name, reader, stage));
        return stage;
    }

    /** Lets the browser run code. The value is the JSON of the wire. */
    CompletionStage<JsonValue> eval(String code) {
        if (pending.size() >= MAX_PENDING) {
            throw Messages.tooManyCalls(session.getLogName(), MAX_PENDING);
        }
        synchronizer.addOperation(WireNames.OP_EVAL, lastNumber + 1, code);
        CallStage<Object> stage = new CallStage<>(session, "eval");
        pending.put(++lastNumber, new Pending("", "eval", (json, known) -> json, stage));
        return stage.thenApply(JsonValue.class::cast);
    }

    /** Takes {@code ["return", number, value]}. */
    void receiveReturn(JsonArray operation) {
        JsonValue json = FrameReader.value(operation, 2);
        Pending call = take(operation);
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

    /** Takes {@code ["throw", number, message]}. */
    void receiveThrow(JsonArray operation) {
        String message = FrameReader.text(operation, 2);
        take(operation).stage.completeExceptionally(new RemoteException(message));
    }

    private Pending take(JsonArray operation) {
        Pending call = pending.remove(FrameReader.count(operation, 1));
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
