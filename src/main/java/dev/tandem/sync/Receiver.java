package dev.tandem.sync;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.BiConsumer;

import dev.tandem.Model;
import dev.tandem.ModelEvent;
import dev.tandem.config.Settings;
import dev.tandem.event.Edit;
import dev.tandem.event.PropertyNode;
import dev.tandem.metamodel.EmitterDescriptor;
import dev.tandem.metamodel.ModelDescriptor;
import dev.tandem.metamodel.PropertyDescriptor;
import dev.tandem.metamodel.Side;
import dev.tandem.turn.Allowance;
import dev.tandem.wire.BrowserOperations;
import dev.tandem.wire.Frame;
import dev.tandem.wire.LogText;
import dev.tandem.wire.References;
import dev.tandem.wire.Refusal;
import dev.tandem.wire.ValueReader;
import dev.tandem.wire.WireException;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/**
 * Applies what the browser of one session sends. Everything is refused that is not allowed explicitly; what is refused
 * changes nothing. Used inside the session's turn.
 */
public final class Receiver implements BrowserOperations {

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

    private final ModelSpace space;
    private final Synchronizer synchronizer;
    private final References references;
    private final BiConsumer<String, String> pageLog;
    private final RemoteCalls remoteCalls;
    private final PatchBatches batches = new PatchBatches();
    private final KeptValues kept;
    private final Allowance misfits = new Allowance(MISFITS, MISFIT_MILLIS);
    private final Allowance resyncs = new Allowance(RESYNCS, RESYNC_MILLIS);
    private long sequence;
    private long acknowledged;
    private int round;

    /** @param pageLog told level and text of lines for the log */
    public Receiver(ModelSpace space, BiConsumer<String, String> pageLog) {
        this.space = space;
        this.pageLog = pageLog;
        synchronizer = space.getSynchronizer();
        references = space.getReferences();
        remoteCalls = new RemoteCalls(space);
        kept = new KeptValues(space.getServices().configuration().get(Settings.VALUES_MAX), synchronizer::weigh);
    }

    /** Counts what the browser has set in models that are there already, as those of a restored session. */
    public void countKept() {
        for (ModelCore core : space.getAll()) {
            core.getDescriptor().properties().values().stream()
                .filter(PropertyDescriptor::isSettableByBrowser)
                .map(property -> PropertySync.of(core.getNode().getProperty(property.name())))
                .forEach(sync -> kept.set(sync, synchronizer.weigh(sync)));
        }
    }

    // Frames ---------------------------------------------------------------------------------------------------------

    /** Called before a frame's operations. */
    public void beginFrame(Frame frame) {
        sequence = frame.sequence();
        acknowledged = frame.acknowledged();
        synchronizer.setReceived(sequence);
        round = 0;
        remoteCalls.beginFrame();
        batches.beginFrame();
    }

    /** Called after a frame's operations; also those that were refused, or have failed. */
    public void endFrame() {
        flush();
    }

    /** Code of the application, or the browser, is about to see the values; what it does is no answer to one. */
    private void flush() {
        space.getLoop().setRound(round);
        batches.flush(this::apply);
        space.getLoop().setRound(0);
    }

    /** The browser tells the value of a property. */
    private void heard(ModelCore core, String property) {
        space.getLoop().setRound(round);
        synchronizer.setHeard(core, property);
    }

    // Operations -----------------------------------------------------------------------------------------------------

    @Override
    public void round(long number) {
        round = (int) Math.min(number, Integer.MAX_VALUE);
    }

    @Override
    public void set(String model, String property, JsonValue value) {
        ModelCore core = space.find(model);
        if (core != null) {
            set(settable(core, property), value);
        }
    }

    private PropertyNode<?> settable(ModelCore core, String name) {
        PropertyDescriptor descriptor = core.getDescriptor().properties().get(name);
        if (descriptor == null || !descriptor.isSettableByBrowser()) {
            throw new WireException("property '" + LogText.brief(name) + "' of " + core.getId() + " cannot be set by a browser");
        }
        return core.getNode().getProperty(name);
    }

    @SuppressWarnings("unchecked")
    private <T> void set(PropertyNode<T> property, JsonValue json) {
        PropertySync sync = PropertySync.of(property);
        heard(sync.core, sync.descriptor.name());
        batches.flush(sync, this::apply);
        boolean isDone = false;
        try {
            T value = (T) sync.descriptor.reader().read(json, references);
            if (acknowledged < sync.setSequence) {
                isDone = true;
                return;    // The server's value is on its way, and it wins.
            }
            Refusal refusal = kept.set(sync, KeptValues.weigh(json)) ? take(sync, () -> property.set(value)) : tooMuch(sync);
            if (refusal == null) {
                synchronizer.setTaken(sync);
            }
            if (refusal != null || !synchronizer.areSame(property.get(), value) || PatchReader.hasLost(json, value)) {
                synchronizer.addFix(sync, property.get(), sequence, refusal);
            }
            else {
                sync.fixSequence = 0;
            }
            isDone = true;
        }
        catch (WireException e) {
            isDone = true;
            refuseValue(sync, property.get(), e);
        }
        finally {
            if (!isDone) {
                synchronizer.addFix(sync, property.get(), sequence, Refusal.of(Messages.valueRefusedAnswer()));
            }
        }
    }

    /** What does not fit is told, so that who has typed it sees it; nobody means harm by that, unless it never ends. */
    private void refuseValue(PropertySync sync, Object present, WireException why) {
        synchronizer.addFix(sync, present, sequence, Refusal.of(why.getTold()));
        if (why.getTold() == null || !misfits.take()) {
            throw why;
        }
        space.getLog().refused(LOGGER, Level.INFO, Messages.valueRefused(space.getScope().getLogName(), sync.getName(),
            LogText.brief(why.getMessage(), LOGGED_LENGTH)));
    }

    private Refusal tooMuch(PropertySync sync) {
        String why = "more values than may be kept, in " + sync.getName();
        space.getLog().refuse(why);
        return Refusal.of(Messages.tooMuchKept());
    }

    @Override
    public void patch(String model, String property, JsonArray operation) {
        ModelCore core = space.find(model);
        if (core != null) {
            patch(settable(core, property), operation);
        }
    }

    @SuppressWarnings("unchecked")
    private <T> void patch(PropertyNode<T> property, JsonArray operation) {
        PropertySync sync = PropertySync.of(property);
        heard(sync.core, sync.descriptor.name());
        if (acknowledged < Math.max(sync.setSequence, sync.fixSequence)) {
            return;    // It is meant for another value than the server's, which is on its way.
        }
        Edit<T> edit;
        try {
            if (sync.countPatch(sequence) > MAX_PATCHES) {
                throw new WireException("more than " + MAX_PATCHES + " patches of " + sync.getName());
            }
            edit = (Edit<T>) PatchReader.read(operation, sync.descriptor.kind(), batches.valueOf(property, sync), sync.descriptor.reader(),
                references);
            if (edit != null && PatchBatches.isFor(property, sync) && !batches.add(property, sync, edit)) {
                throw new WireException("patches of " + sync.getName() + " by turns with calls");
            }
        }
        catch (PatchReader.OfDisposedModel e) {
            batches.flush(sync, this::apply);
            synchronizer.addFix(sync, property.get(), sequence, null);
            return;
        }
        catch (WireException e) {
            batches.flush(sync, this::apply);
            refuseValue(sync, property.get(), e);
            return;
        }
        if (edit == null) {
            return;
        }
        if (!kept.add(sync, KeptValues.weigh(operation))) {
            batches.flush(sync, batch -> { });
            synchronizer.addFix(sync, property.get(), sequence, tooMuch(sync));
        }
        else if (!PatchBatches.isFor(property, sync)) {
            apply(new PatchBatches.Batch<>(property, List.of(edit)));
        }
    }

    /** Lets a property take the patches that belong together. */
    private <T> void apply(PatchBatches.Batch<T> batch) {
        PropertyNode<T> property = batch.property();
        PropertySync sync = PropertySync.of(property);
        Refusal refusal = take(sync, () -> property.editAll(batch.edits()));
        if (refusal == null) {
            synchronizer.setTaken(sync);
        }
        if (refusal != null || property.get() != batch.value()) {
            synchronizer.addFix(sync, property.get(), sequence, refusal);
        }
    }

    /** Lets a property take a value from the browser; returns why it did not. */
    private Refusal take(PropertySync sync, Runnable change) {
        synchronizer.setReceiving(sync);
        try {
            change.run();
            return null;
        }
        catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            return new Refusal(told(e, sync.getName()), sync.descriptor.check() != null && e instanceof RuntimeException thrown
                ? sync.descriptor.check().violations(thrown) : List.of());
        }
        finally {
            synchronizer.setReceiving(null);
        }
    }

    /** Returns what the browser is told: what was thrown to be told, and of all else that there is something in the log. */
    private String told(Throwable e, String property) {
        if (!Refusals.isMeantForBrowsers(e)) {
            space.getLog().failed(LOGGER, Messages.setterFailed(space.getScope().getLogName(), property), e);
            return Messages.valueRefusedAnswer();
        }
        LOGGER.log(Level.DEBUG, Messages.valueRefused(space.getScope().getLogName(), property,
            LogText.brief(e.getMessage(), LOGGED_LENGTH)));
        return e.getMessage();
    }

    @Override
    public void resync(String model, String name) {
        flush();
        ModelCore core = space.find(model);
        if (core == null) {
            return;
        }
        PropertyDescriptor descriptor = core.getDescriptor().properties().get(name);
        if (descriptor == null || descriptor.side() != Side.BOTH) {
            throw new WireException("property '" + LogText.brief(name) + "' of " + core.getId() + " is not one of both sides");
        }
        if (!resyncs.take()) {
            throw new WireException("asked for whole values too often");
        }
        PropertyNode<?> property = core.getNode().getProperty(name);
        synchronizer.resend(PropertySync.of(property), property.get());
    }

    @Override
    public void event(String model, String type, JsonValue value, JsonValue oldValue) {
        ModelCore core = space.find(model);
        if (core == null) {
            return;
        }
        ModelDescriptor descriptor = core.getDescriptor();
        if (core.isHeardUnsynced(type)) {
            unsynced(core, core.getNode().getProperty(type), value, oldValue);
            return;
        }
        if (!descriptor.arisesInBrowser(type)) {
            throw new WireException("event '" + LogText.brief(type) + "' of " + core.getId() + " cannot be emitted by a browser");
        }
        EmitterDescriptor emitter = descriptor.emitters().get(type);
        PropertyDescriptor property = descriptor.properties().get(type);
        Model source = core.getModel();
        ModelEvent event;
        if (emitter != null) {
            space.getLoop().setRound(0);
            event = new ModelEvent(source, type, emitter.reader().read(value, references), null);
        }
        else {
            heard(core, type);
            event = new ModelEvent(source, type, property.reader().read(value, references),
                property.reader().read(oldValue, references));
        }
        if (core.getNode().hasHandlers(type)) {
            core.getNode().receive(event);
        }
    }

    /** The browser has set a property of both sides, and keeps the value to itself. */
    @SuppressWarnings("unchecked")
    private <T> void unsynced(ModelCore core, PropertyNode<T> property, JsonValue json, JsonValue oldJson) {
        heard(core, property.getName());
        ValueReader reader = PropertySync.of(property).descriptor.reader();
        T value = (T) reader.read(json, references);
        Object oldValue = reader.read(oldJson, references);
        T valid;
        try {
            valid = property.validate(value);
            synchronizer.check(property, valid);
        }
        catch (RuntimeException e) {
            // The browser keeps its value, and may show why nobody else has heard of it.
            synchronizer.addFix(PropertySync.of(property), property.get(), sequence,
                Refusal.of(told(e, property.toString())));
            return;
        }
        if (!synchronizer.areSame(valid, oldValue)) {
            core.getNode().receive(new ModelEvent(core.getModel(), property.getName(), valid, oldValue));
        }
    }

    @Override
    public void want(String model, JsonValue wanted) {
        flush();
        ModelCore core = space.find(model);
        if (core == null) {
            return;
        }
        if (!(wanted instanceof JsonArray types)) {
            throw new WireException("types must be an array");
        }
        for (JsonValue type : types) {
            if (!(type instanceof JsonString name) || !core.getDescriptor().audible().contains(name.getString())) {
                throw new WireException("'" + LogText.brief(type instanceof JsonString text ? text.getString() : "")
                    + "' of " + core.getId() + " is not for browsers to hear");
            }
        }
        types.getValuesAs(JsonString.class).forEach(type -> core.addBrowserWant(type.getString()));
    }

    @Override
    public void call(String model, String method, long number, JsonArray arguments) {
        flush();
        remoteCalls.call(model, method, number, arguments);
    }

    @Override
    public void returned(long number, JsonValue value) {
        flush();
        space.getBrowserCalls().returned(number, value);
    }

    @Override
    public void thrown(long number, String message) {
        flush();
        space.getBrowserCalls().thrown(number, message);
    }

    @Override
    public void log(String level, String text) {
        flush();
        pageLog.accept(level, text);
    }

    @Override
    public void upload(long number, String kind, JsonArray operation) {
        flush();
        space.getData().receiveUpload(number, kind, operation);
    }

    @Override
    public void data(long number, long received, boolean isAll) {
        flush();
        space.getData().confirm(number, received, isAll);
    }
}
