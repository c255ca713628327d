package dev.tandem.session;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.IntConsumer;

import dev.tandem.Model;
import dev.tandem.ModelEvent;
import dev.tandem.SessionStatus;
import dev.tandem.asset.StackTraces;
import dev.tandem.config.PageLog;
import dev.tandem.config.Settings;
import dev.tandem.event.Edit;
import dev.tandem.event.PropertyNode;
import dev.tandem.metamodel.EmitterPlan;
import dev.tandem.metamodel.ModelPlan;
import dev.tandem.metamodel.PropertyPlan;
import dev.tandem.metamodel.Side;
import dev.tandem.turn.Allowance;
import dev.tandem.wire.CloseReasons;
import dev.tandem.wire.Frame;
import dev.tandem.wire.FrameReader;
import dev.tandem.wire.LogText;
import dev.tandem.wire.Outbox;
import dev.tandem.wire.References;
import dev.tandem.wire.ValueReader;
import dev.tandem.wire.WireException;
import dev.tandem.wire.WireNames;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/**
 * Applies what the browser of one session sends. Everything is refused that is not allowed explicitly; what is refused
 * changes nothing. Used inside the session's turn.
 */
final class Receiver {

    private static final Logger LOGGER = System.getLogger("dev.tandem.session");
    private static final int LOGGED_LENGTH = 200;

    /** Our browser sends the whole value in place of more. */
    private static final int MAX_PATCHES = 1_000;

    /** Values that do not fit: nobody types faster, or more fields at once. */
    private static final int MISFITS = 100;
    private static final int MISFIT_MILLIS = 50;

    /** Never needed as long as all is well. */
    private static final int RESYNCS = 20;
    private static final int RESYNC_MILLIS = 3_000;

    /** A browser that has sent so many characters may wait for us to say that they have come. */
    private static final int ACKNOWLEDGE_AT = 262_144;

    private final ClientSession session;
    private final Synchronizer synchronizer;
    private final References references;
    private final SessionServices services;
    private final Guards guards;
    private final Outbox outbox;
    private final RemoteCalls remoteCalls;
    private final PatchBatches batches = new PatchBatches();
    private final KeptValues kept;
    private final Allowance misfits = new Allowance(MISFITS, MISFIT_MILLIS);
    private final Allowance resyncs = new Allowance(RESYNCS, RESYNC_MILLIS);
    private volatile long lastAcknowledged;
    private PageLogReader pageLog;
    private long lastSequence;
    private long tripMarker;
    private int refusals;
    private int sizeSinceTold;

    Receiver(ClientSession session, SessionServices services, Synchronizer synchronizer, References references,
        Guards guards, Outbox outbox) {
        this.session = session;
        this.services = services;
        this.synchronizer = synchronizer;
        this.references = references;
        this.guards = guards;
        this.outbox = outbox;
        remoteCalls = new RemoteCalls(session, synchronizer, references);
        kept = new KeptValues(services.configuration().get(Settings.VALUES_MAX), synchronizer::weigh);
    }

    // Frames ---------------------------------------------------------------------------------------------------------

    /** @param weighed told how many values a frame holds, before there is one */
    void receive(String text, IntConsumer weighed) {
        sizeSinceTold += text.length();
        Frame frame;
        try {
            frame = services.frames().read(text, weighed);
        }
        catch (WireException e) {
            refuse(e.getMessage());
            return;
        }
        receive(frame, 0);
    }

    /** @param from index of the first operation to apply */
    void receive(Frame frame, int from) {
        if (frame.sequence() != lastSequence + 1 || frame.acknowledged() > outbox.getSequence()
            || frame.acknowledged() < lastAcknowledged) {
            logRefused("frame out of order");
            session.close(WireNames.CLOSE_REFUSED, CloseReasons.FRAME_OUT_OF_ORDER);
            return;
        }
        lastSequence = frame.sequence();
        lastAcknowledged = frame.acknowledged();
        synchronizer.setReceived(lastSequence);
        session.getFigures().acknowledged(frame.acknowledged(), session.getLastReceived());
        if (frame.acknowledged() >= tripMarker) {
            tripMarker = outbox.getSequence() + 1;
            guards.countTrip();
        }
        remoteCalls.beginFrame();
        batches.beginFrame();
        List<JsonArray> operations = frame.operations();
        session.heard(operations);
        for (int i = from; i < operations.size() && session.getStatus() == SessionStatus.CONNECTED; i++) {
            apply(operations.get(i), frame);
        }
        batches.flush(batch -> apply(batch, frame));
    }

    /** Returns the number of the last frame that the browser says to have received. Any thread. */
    long getAcknowledged() {
        return lastAcknowledged;
    }

    long getSequence() {
        return lastSequence;
    }

    /** Tells, at the end of a turn, whether much has come that the browser has not been told of. */
    boolean isAcknowledgementDue() {
        if (outbox.getTold() == lastSequence) {
            sizeSinceTold = 0;
        }
        return sizeSinceTold >= ACKNOWLEDGE_AT;
    }

    /** Returns how many messages and operations were refused. */
    int getRefusals() {
        return refusals;
    }

    void refuse(String why) {
        String brief = LogText.brief(String.valueOf(why), LOGGED_LENGTH);
        count(brief);
        logRefused(brief);
    }

    /** Counts what was refused and has been told. The bound comes first, whatever becomes of the rest. */
    void count(String why) {
        refusals++;
        if (refusals >= services.configuration().get(Settings.REFUSALS_MAX)) {
            session.close(WireNames.CLOSE_REFUSED, CloseReasons.TOO_MANY_REFUSED_MESSAGES);
        }
        session.getFigures().refused(why);
    }

    private void logRefused(String why) {
        session.logRefusal(LOGGER, Messages.refused(session.getLogName(), why));
    }

    // Operations -----------------------------------------------------------------------------------------------------

    private void apply(JsonArray operation, Frame frame) {
        try {
            String name = FrameReader.name(operation);
            if (!name.equals(WireNames.OP_PATCH) && !name.equals(WireNames.OP_SET) && !name.equals(WireNames.OP_EVENT)) {
                // Code of the application, or the browser, is about to see the values.
                batches.flush(batch -> apply(batch, frame));
            }
            switch (name) {
                case WireNames.OP_SET -> set(operation, frame);
                case WireNames.OP_PATCH -> patch(operation, frame);
                case WireNames.OP_RESYNC -> resync(operation);
                case WireNames.OP_EVENT -> event(operation, frame);
                case WireNames.OP_WANT -> want(operation);
                case WireNames.OP_CALL -> remoteCalls.receive(operation);
                case WireNames.OP_UPLOAD -> session.uploads().receive(operation);
                case WireNames.OP_DATA -> session.receiveData(operation);
                case WireNames.OP_RETURN -> session.getBrowserCalls().receiveReturn(operation);
                case WireNames.OP_THROW -> session.getBrowserCalls().receiveThrow(operation);
                case WireNames.OP_LOG -> pageLog().receive(operation);
                default -> throw new WireException("unknown operation");
            }
        }
        catch (WireException e) {
            refuse(e.getMessage());
        }
        catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            // What a browser sends reaches code of the application: equals, adapters, constructors.
            String failed = Messages.operationFailed(session.getLogName(), LogText.brief(operation.getString(0)));
            count(failed);
            session.logError(LOGGER, failed, e);
        }
    }

    private PageLogReader pageLog() {
        if (pageLog == null) {
            pageLog = new PageLogReader(session, PageLog.of(services.configuration()), new StackTraces(services.assets()));
        }
        return pageLog;
    }

    private void set(JsonArray operation, Frame frame) {
        ModelCore core = model(operation);
        if (core == null) {
            return;
        }
        JsonValue json = FrameReader.value(operation, 3);
        set(settable(core, operation), json, frame);
    }

    private PropertyNode<?> settable(ModelCore core, JsonArray operation) {
        String name = FrameReader.text(operation, 2);
        PropertyPlan plan = core.getPlan().properties().get(name);
        if (plan == null || !plan.isSettableByBrowser()) {
            throw new WireException("property '" + LogText.brief(name) + "' of " + core.getId() + " cannot be set by a browser");
        }
        return core.getNode().getProperty(name);
    }

    @SuppressWarnings("unchecked")
    private <T> void set(PropertyNode<T> property, JsonValue json, Frame frame) {
        PropertySync sync = (PropertySync) property.getAttachment();
        batches.flush(sync, batch -> apply(batch, frame));
        boolean isDone = false;
        try {
            T value = (T) sync.plan.reader().read(json, references);
            if (frame.acknowledged() < sync.setSequence) {
                isDone = true;
                return;    // The server's value is on its way, and it wins.
            }
            Refusal refusal = kept.set(sync, KeptValues.weigh(json)) ? receive(sync, () -> property.set(value)) : tooMuch(sync);
            if (refusal == null) {
                synchronizer.setTaken(sync);
            }
            if (refusal != null || !synchronizer.areSame(property.get(), value) || PatchReader.hasLost(json, value)) {
                synchronizer.addFix(sync, property.get(), frame.sequence(), refusal);
            }
            else {
                sync.fixSequence = 0;
            }
            isDone = true;
        }
        catch (WireException e) {
            isDone = true;
            refuseValue(sync, property.get(), frame, e);
        }
        finally {
            if (!isDone) {
                synchronizer.addFix(sync, property.get(), frame.sequence(), Refusal.of(Messages.valueRefusedAnswer()));
            }
        }
    }

    /** What does not fit is told, so that who has typed it sees it; nobody means harm by that, unless it never ends. */
    private void refuseValue(PropertySync sync, Object present, Frame frame, WireException why) {
        synchronizer.addFix(sync, present, frame.sequence(), Refusal.of(why.getTold()));
        if (why.getTold() == null || !misfits.take()) {
            throw why;
        }
        session.logRefusal(LOGGER, Level.INFO, Messages.valueRefused(session.getLogName(), sync.getName(),
            LogText.brief(why.getMessage(), LOGGED_LENGTH)));
    }

    private Refusal tooMuch(PropertySync sync) {
        refuse("more values than may be kept, in " + sync.getName());
        return Refusal.of(Messages.tooMuchKept());
    }

    private void patch(JsonArray operation, Frame frame) {
        ModelCore core = model(operation);
        if (core != null) {
            patch(settable(core, operation), operation, frame);
        }
    }

    @SuppressWarnings("unchecked")
    private <T> void patch(PropertyNode<T> property, JsonArray operation, Frame frame) {
        PropertySync sync = (PropertySync) property.getAttachment();
        if (frame.acknowledged() < Math.max(sync.setSequence, sync.fixSequence)) {
            return;    // It is meant for another value than the server's, which is on its way.
        }
        Edit<T> edit;
        try {
            if (sync.countPatch(frame.sequence()) > MAX_PATCHES) {
                throw new WireException("more than " + MAX_PATCHES + " patches of " + sync.getName());
            }
            edit = (Edit<T>) PatchReader.read(operation, sync.plan.kind(), batches.valueOf(property, sync), sync.plan.reader(),
                references);
            if (edit != null && PatchBatches.isFor(property, sync) && !batches.add(property, sync, edit)) {
                throw new WireException("patches of " + sync.getName() + " by turns with calls");
            }
        }
        catch (PatchReader.OfDisposedModel e) {
            batches.flush(sync, batch -> apply(batch, frame));
            synchronizer.addFix(sync, property.get(), frame.sequence(), null);
            return;
        }
        catch (WireException e) {
            batches.flush(sync, batch -> apply(batch, frame));
            refuseValue(sync, property.get(), frame, e);
            return;
        }
        if (edit == null) {
            return;
        }
        if (!kept.add(sync, KeptValues.weigh(operation))) {
            batches.flush(sync, batch -> { });
            synchronizer.addFix(sync, property.get(), frame.sequence(), tooMuch(sync));
        }
        else if (!PatchBatches.isFor(property, sync)) {
            apply(new PatchBatches.Batch<>(property, List.of(edit)), frame);
        }
    }

    /** Lets a property take the patches that belong together. */
    private <T> void apply(PatchBatches.Batch<T> batch, Frame frame) {
        PropertyNode<T> property = batch.property();
        PropertySync sync = (PropertySync) property.getAttachment();
        Refusal refusal = receive(sync, () -> property.editAll(batch.edits()));
        if (refusal == null) {
            synchronizer.setTaken(sync);
        }
        if (refusal != null || property.get() != batch.value()) {
            synchronizer.addFix(sync, property.get(), frame.sequence(), refusal);
        }
    }

    /** Lets a property take a value from the browser; returns why it did not. */
    private Refusal receive(PropertySync sync, Runnable change) {
        synchronizer.setReceiving(sync);
        try {
            change.run();
            return null;
        }
        catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            return new Refusal(told(e, sync.getName()), sync.plan.check() != null && e instanceof RuntimeException thrown
                ? sync.plan.check().violations(thrown) : List.of());
        }
        finally {
            synchronizer.setReceiving(null);
        }
    }

    /** Returns what the browser is told: what was thrown to be told, and of all else that there is something in the log. */
    private String told(Throwable e, String property) {
        if (!Refusals.isMeantForBrowsers(e)) {
            session.logError(LOGGER, Messages.setterFailed(session.getLogName(), property), e);
            return Messages.valueRefusedAnswer();
        }
        LOGGER.log(Level.DEBUG, Messages.valueRefused(session.getLogName(), property,
            LogText.brief(e.getMessage(), LOGGED_LENGTH)));
        return e.getMessage();
    }

    private void resync(JsonArray operation) {
        ModelCore core = model(operation);
        if (core == null) {
            return;
        }
        String name = FrameReader.text(operation, 2);
        PropertyPlan plan = core.getPlan().properties().get(name);
        if (plan == null || plan.side() != Side.BOTH) {
            throw new WireException("property '" + LogText.brief(name) + "' of " + core.getId() + " is not one of both sides");
        }
        if (!resyncs.take()) {
            throw new WireException("asked for whole values too often");
        }
        PropertyNode<?> property = core.getNode().getProperty(name);
        synchronizer.resend((PropertySync) property.getAttachment(), property.get());
    }

    private void event(JsonArray operation, Frame frame) {
        ModelCore core = model(operation);
        if (core == null) {
            return;
        }
        String type = FrameReader.text(operation, 2);
        ModelPlan plan = core.getPlan();
        if (core.isHeardUnsynced(type)) {
            unsynced(core, core.getNode().getProperty(type), operation, frame);
            return;
        }
        if (!plan.arisesInBrowser(type)) {
            throw new WireException("event '" + LogText.brief(type) + "' of " + core.getId() + " cannot be emitted by a browser");
        }
        EmitterPlan emitter = plan.emitters().get(type);
        PropertyPlan property = plan.properties().get(type);
        Model source = core.getModel();
        JsonValue json = operation.size() > 3 ? operation.get(3) : JsonValue.NULL;
        ModelEvent event;
        if (emitter != null) {
            event = new ModelEvent(source, type, emitter.reader().read(json, references), null);
        }
        else {
            JsonValue old = operation.size() > 4 ? operation.get(4) : JsonValue.NULL;
            event = new ModelEvent(source, type, property.reader().read(json, references),
                property.reader().read(old, references));
        }
        if (core.getNode().hasHandlers(type)) {
            core.getNode().receive(event);
        }
    }

    /** The browser has set a property of both sides, and keeps the value to itself. */
    @SuppressWarnings("unchecked")
    private <T> void unsynced(ModelCore core, PropertyNode<T> property, JsonArray operation, Frame frame) {
        ValueReader reader = ((PropertySync) property.getAttachment()).plan.reader();
        T value = (T) reader.read(FrameReader.value(operation, 3), references);
        Object oldValue = reader.read(FrameReader.value(operation, 4), references);
        T valid;
        try {
            valid = property.validate(value);
            synchronizer.check(property, valid);
        }
        catch (RuntimeException e) {
            // The browser keeps its value, and may show why nobody else has heard of it.
            synchronizer.addFix((PropertySync) property.getAttachment(), property.get(), frame.sequence(),
                Refusal.of(told(e, property.toString())));
            return;
        }
        if (!synchronizer.areSame(valid, oldValue)) {
            core.getNode().receive(new ModelEvent(core.getModel(), property.getName(), valid, oldValue));
        }
    }

    private void want(JsonArray operation) {
        ModelCore core = model(operation);
        if (core == null) {
            return;
        }
        if (!(FrameReader.value(operation, 2) instanceof JsonArray types)) {
            throw new WireException("types must be an array");
        }
        for (JsonValue type : types) {
            if (!(type instanceof JsonString name) || !core.getPlan().audible().contains(name.getString())) {
                throw new WireException("'" + LogText.brief(type instanceof JsonString text ? text.getString() : "")
                    + "' of " + core.getId() + " is not for browsers to hear");
            }
        }
        types.getValuesAs(JsonString.class).forEach(type -> core.addBrowserWant(type.getString()));
    }

    /** Returns the model that an operation names; {@code null} for one that has just been disposed, which is no abuse. */
    private ModelCore model(JsonArray operation) {
        return session.findModel(FrameReader.text(operation, 1));
    }
}
