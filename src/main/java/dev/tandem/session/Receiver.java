package dev.tandem.session;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;

import dev.tandem.Model;
import dev.tandem.ModelEvent;
import dev.tandem.SessionStatus;
import dev.tandem.asset.StackTraces;
import dev.tandem.config.PageLog;
import dev.tandem.config.Settings;
import dev.tandem.event.Edit;
import dev.tandem.event.PropertyNode;
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
    private static final int MAX_WANTS = 1_000;
    private static final int MAX_WANT_LENGTH = 200;
    private static final int LOGGED_LENGTH = 200;

    private final ClientSession session;
    private final Synchronizer synchronizer;
    private final References references;
    private final SessionServices services;
    private final Guards guards;
    private final Outbox outbox;
    private final RemoteCalls remoteCalls;
    private PageLogReader pageLog;
    private long lastSequence;
    private long tripMarker;
    private int refusals;
    private int wants;

    Receiver(ClientSession session, SessionServices services, Synchronizer synchronizer, References references,
        Guards guards, Outbox outbox) {
        this.session = session;
        this.services = services;
        this.synchronizer = synchronizer;
        this.references = references;
        this.guards = guards;
        this.outbox = outbox;
        remoteCalls = new RemoteCalls(session, synchronizer, references);
    }

    // Frames ---------------------------------------------------------------------------------------------------------

    /** @param weighed told how many values a frame holds, before there is one */
    void receive(String text, IntConsumer weighed) {
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
        if (frame.sequence() != lastSequence + 1 || frame.acknowledged() > outbox.getSequence()) {
            logRefused("frame out of order");
            session.close(WireNames.CLOSE_REFUSED, "frame out of order");
            return;
        }
        lastSequence = frame.sequence();
        synchronizer.setReceived(lastSequence);
        session.getFigures().acknowledged(frame.acknowledged(), session.getLastReceived());
        if (frame.acknowledged() >= tripMarker) {
            tripMarker = outbox.getSequence() + 1;
            guards.countTrip();
        }
        remoteCalls.beginFrame();
        List<JsonArray> operations = frame.operations();
        for (int i = from; i < operations.size() && session.getStatus() == SessionStatus.CONNECTED; i++) {
            apply(operations.get(i), frame);
        }
    }

    long getSequence() {
        return lastSequence;
    }

    /** Returns how many messages and operations were refused. */
    int getRefusals() {
        return refusals;
    }

    void refuse(String why) {
        refusals++;
        session.getFigures().refused(why);
        logRefused(why);
        if (refusals >= services.configuration().get(Settings.REFUSALS_MAX)) {
            session.close(WireNames.CLOSE_REFUSED, "too many refused messages");
        }
    }

    private void logRefused(String why) {
        session.logRefusal(LOGGER, Messages.refused(session.getLogName(), why));
    }

    // Operations -----------------------------------------------------------------------------------------------------

    private void apply(JsonArray operation, Frame frame) {
        try {
            switch (FrameReader.name(operation)) {
                case WireNames.OP_SET -> set(operation, frame);
                case WireNames.OP_PATCH -> patch(operation, frame);
                case WireNames.OP_RESYNC -> resync(operation);
                case WireNames.OP_EVENT -> event(operation);
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
        T value;
        try {
            value = (T) sync.plan.reader().read(json, references);
        }
        catch (WireException e) {
            synchronizer.addFix(sync, property.get(), frame.sequence(), null);
            throw e;
        }
        if (frame.acknowledged() < sync.setSequence) {
            return;    // The server's value is on its way, and it wins.
        }
        String message = receive(sync, () -> property.set(value));
        if (message != null || property.differs(value) || PatchReader.hasLost(json, value)) {
            synchronizer.addFix(sync, property.get(), frame.sequence(), message);
        }
        else {
            sync.fixSequence = 0;
        }
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
            edit = (Edit<T>) PatchReader.read(operation, sync.plan.kind(), property.get(), sync.plan.reader(), references);
        }
        catch (PatchReader.OfDisposedModel e) {
            synchronizer.addFix(sync, property.get(), frame.sequence(), null);
            return;
        }
        catch (WireException e) {
            synchronizer.addFix(sync, property.get(), frame.sequence(), null);
            throw e;
        }
        if (edit == null) {
            return;
        }
        String message = receive(sync, () -> property.edit(edit));
        if (message != null || property.get() != edit.value()) {
            synchronizer.addFix(sync, property.get(), frame.sequence(), message);
        }
    }

    /** Lets a property take a value from the browser; returns why it did not. */
    private String receive(PropertySync sync, Runnable change) {
        synchronizer.setReceiving(sync);
        try {
            change.run();
            return null;
        }
        catch (RuntimeException e) {
            String message = String.valueOf(e.getMessage());
            LOGGER.log(Level.DEBUG, Messages.valueRefused(session.getLogName(), sync.getName(),
                LogText.brief(message, LOGGED_LENGTH)));
            return message;
        }
        finally {
            synchronizer.setReceiving(null);
        }
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
        PropertyNode<?> property = core.getNode().getProperty(name);
        synchronizer.resend((PropertySync) property.getAttachment(), property.get());
    }

    private void event(JsonArray operation) {
        ModelCore core = model(operation);
        if (core == null) {
            return;
        }
        String type = FrameReader.text(operation, 2);
        ModelPlan plan = core.getPlan();
        if (core.isHeardUnsynced(type)) {
            unsynced(core, core.getNode().getProperty(type), operation);
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
    private <T> void unsynced(ModelCore core, PropertyNode<T> property, JsonArray operation) {
        ValueReader reader = ((PropertySync) property.getAttachment()).plan.reader();
        T value = (T) reader.read(FrameReader.value(operation, 3), references);
        Object oldValue = reader.read(FrameReader.value(operation, 4), references);
        T valid;
        try {
            valid = property.validate(value);
            synchronizer.check(property, valid);
        }
        catch (RuntimeException e) {
            LOGGER.log(Level.DEBUG, Messages.valueRefused(session.getLogName(), property.toString(),
                LogText.brief(String.valueOf(e.getMessage()), LOGGED_LENGTH)));
            return;
        }
        if (!Objects.deepEquals(valid, oldValue)) {
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
            if (!(type instanceof JsonString name) || name.getChars().length() > MAX_WANT_LENGTH || ++wants > MAX_WANTS) {
                throw new WireException("types must be a few names");
            }
            core.addBrowserWant(name.getString());
        }
    }

    /** Returns the model that an operation names; {@code null} for one that has just been disposed, which is no abuse. */
    private ModelCore model(JsonArray operation) {
        return session.findModel(FrameReader.text(operation, 1));
    }
}
