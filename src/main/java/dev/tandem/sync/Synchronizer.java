package dev.tandem.sync;

import java.lang.System.Logger;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.tandem.Model;
import dev.tandem.ModelEvent;
import dev.tandem.config.Settings;
import dev.tandem.event.Edit;
import dev.tandem.event.Equality;
import dev.tandem.event.EventNode;
import dev.tandem.event.EventNodeListener;
import dev.tandem.event.PropertyNode;
import dev.tandem.metamodel.Constraints;
import dev.tandem.metamodel.ModelDescriptor;
import dev.tandem.metamodel.PropertyDescriptor;
import dev.tandem.metamodel.PropertyKind;
import dev.tandem.metamodel.Side;
import dev.tandem.wire.FixOperation;
import dev.tandem.wire.Outbox;
import dev.tandem.wire.References;
import dev.tandem.wire.Refusal;
import dev.tandem.wire.ServerOperations;
import dev.tandem.wire.ValueWriter;
import dev.tandem.wire.WireNames;

/** Turns what happens to the models of one session into operations for the browser. Used inside the session's turn. */
final class Synchronizer implements EventNodeListener {

    private static final Logger LOGGER = System.getLogger("dev.tandem.session");
    private static final int KEPT_CAPACITY = 16;

    private final ModelSpace space;
    private final ValueWriter writer;
    private final ServerOperations operations;
    private final References references;
    private final References oldReferences;
    private final Rounds rounds;

    private List<PropertySync> touched = new ArrayList<>(4);
    private Map<PropertySync, FixOperation> fixes;
    private PropertySync receiving;
    /** The property that was compared last, and what it was compared with: not written twice when it is set. */
    private PropertySync compared;
    private String comparedJson;
    private long received;
    private long acknowledged;
    private long turn;

    /** @param oldReferences for values of the past, which may hold models that have been disposed */
    Synchronizer(ModelSpace space, ValueWriter writer, ServerOperations operations, References references,
        References oldReferences) {
        this.space = space;
        this.operations = operations;
        this.writer = writer;
        this.references = references;
        this.oldReferences = oldReferences;
        rounds = new Rounds(space.getLoop(), space.getServices().configuration().get(Settings.ROUNDS_MAX),
            space.getScope(), space.getLog());
    }

    // What the event system tells ------------------------------------------------------------------------------------

    /**
     * What crosses decides: entities are equal as soon as their ids are, and objects and arrays change without telling. What
     * does not cross is compared by reference where its class is not known: making JSON of it might load half a database.
     */
    @Override
    public boolean isSame(PropertyNode<?> property, Object value, Object newValue) {
        PropertySync sync = PropertySync.of(property);
        compared = null;
        if (sync.descriptor.side() != Side.BOTH) {
            return Equality.equal(value, newValue, this::areAlike);
        }
        if (sync.descriptor.kind() != PropertyKind.VALUE) {
            return Equality.equal(value, newValue, this::lookAlike);
        }
        if (sync.print == null) {
            if (isFixed(sync, value) && isFixed(sync, newValue)) {
                return Equality.isUnchanged(value, newValue);
            }
            sync.print = Fingerprint.of(oldJson(value));
        }
        compared = sync;
        comparedJson = json(newValue);
        return sync.print.equals(Fingerprint.of(comparedJson));
    }

    private static boolean isFixed(PropertySync sync, Object value) {
        boolean isOpen = value instanceof Iterable || value instanceof Map || value instanceof Optional;
        return (sync.descriptor.snapshot() != null || !isOpen) && Equality.isFixed(value);
    }

    private boolean areAlike(Object a, Object b) {
        return a == b || a instanceof Record && writer.areAlike(a, b, (one, other) -> Equality.equal(one, other, this::areAlike));
    }

    /** One object may have changed since, and nothing is kept of each element. */
    private boolean lookAlike(Object a, Object b) {
        return a instanceof Record ? writer.areAlike(a, b, (one, other) -> Equality.equal(one, other, this::lookAlike))
            : a != b && oldJson(a).equals(oldJson(b));
    }

    /** Tells whether two values are the same to the other side. */
    boolean areSame(Object a, Object b) {
        return a == b || Equality.isAlike(a, b) || oldJson(a).equals(oldJson(b));
    }

    @Override
    public void beforeChange(PropertyNode<?> property, Object newValue) {
        check(property, newValue);
        PropertySync sync = PropertySync.of(property);
        if (sync.descriptor.side() == Side.BOTH && !writer.isImmutable(newValue)) {
            sync.nextJson = compared == sync ? comparedJson : json(newValue);
        }
        compared = null;
        comparedJson = null;
    }

    @Override
    public void changed(PropertyNode<?> property, Object oldValue, Object newValue) {
        PropertySync sync = PropertySync.of(property);
        String json = sync.nextJson;
        sync.nextJson = null;
        sync.print = json == null || sync.descriptor.kind() != PropertyKind.VALUE || isFixed(sync, newValue) ? null
            : Fingerprint.of(json);
        if (!sync.core.isAnnounced()) {
            touch(sync);
        }
        else if (sync.descriptor.side() == Side.BOTH) {
            if (isAnswer(sync)) {
                fix(sync).setValue(newValue);
            }
            else if (sync != receiving) {
                operations.set(sync, newValue, json);
                touch(sync);
                rounds.answered(sync);
            }
        }
        else if (sync.core.isWantedByBrowser(property.getName())) {
            addEvent(sync.core, property.getName(), newValue, oldJson(oldValue));
            rounds.answered(sync);
        }
    }

    @Override
    public void beforeEdit(PropertyNode<?> property, Edit<?> edit) {
        check(property, edit.value());
        PropertySync sync = PropertySync.of(property);
        if (sync.descriptor.side() == Side.BOTH) {
            sync.nextJson = ServerOperations.patchOf(edit.change(), this::json);
        }
    }

    @Override
    public void beforeEdits(PropertyNode<?> property, Object newValue) {
        check(property, newValue);
    }

    @Override
    public void edited(PropertyNode<?> property, Edit<?> edit) {
        PropertySync sync = PropertySync.of(property);
        String patch = sync.nextJson;
        sync.nextJson = null;
        if (!sync.core.isAnnounced()) {
            touch(sync);
        }
        else if (sync.descriptor.side() == Side.BOTH) {
            if (sync != receiving) {
                addPatch(sync, edit, patch == null ? ServerOperations.patchOf(edit.change(), this::json) : patch);
            }
        }
        else if (sync.core.isWantedByBrowser(property.getName())) {
            addEvent(sync.core, property.getName(), edit.value(), oldJson(edit.before()));
            rounds.answered(sync);
        }
    }

    /** A correction of this turn is the whole value. */
    private void addPatch(PropertySync sync, Edit<?> edit, String patch) {
        if (sync.setSequence != PropertySync.THIS_TURN && fixes != null && fixes.containsKey(sync)) {
            fix(sync).setValue(edit.value());
            return;
        }
        boolean isAnswer = sync.takenIn == turn;
        if (isAnswer) {
            space.getModules().require(WireNames.OP_AMEND);
            operations.amend(sync, received, patch, edit.value(), this::oldJson);
        }
        else {
            operations.patch(sync, received, patch, edit.value(), this::oldJson);
        }
        touch(sync);
        rounds.answered(sync);
    }

    /**
     * Tells whether what the server sets now answers what the browser has set: it was made knowing of that, but not of what
     * the browser may have done since.
     */
    private boolean isAnswer(PropertySync sync) {
        return sync != receiving && sync.setSequence != PropertySync.THIS_TURN
            && (sync.takenIn == turn || fixes != null && fixes.containsKey(sync));
    }

    @Override
    public void emitted(EventNode node, ModelEvent event) {
        ModelCore core = ModelCore.of((Model) node.getSource());
        if (core.isAnnounced() && core.isWantedByBrowser(event.type())) {
            addEvent(core, event.type(), event.value(), null);
        }
    }

    @Override
    public void subscribed(EventNode node, String type) {
        ModelCore core = ModelCore.of((Model) node.getSource());
        ModelDescriptor descriptor = core.getDescriptor();
        boolean arises = descriptor.arisesInBrowser(type) && !descriptor.serverWants().contains(type)
            || !core.isSyncProps() && core.isHeardUnsynced(type);
        if (core.isAnnounced() && arises) {
            operations.want(core.getId(), List.of(type));
        }
    }

    @Override
    public void unsubscribed(EventNode node, String type) {
        // The browser may go on sending; an event without a handler has no effect.
    }

    /** A property of the server's alone has lost models that were disposed; other properties the browser prunes itself. */
    void forgotten(PropertyNode<?> property, Object oldValue, Object newValue) {
        PropertySync sync = PropertySync.of(property);
        if (sync.descriptor.side() == Side.SERVER && sync.core.isAnnounced() && sync.core.isWantedByBrowser(property.getName())) {
            addEvent(sync.core, property.getName(), newValue, oldJson(oldValue));
        }
    }

    /** Throws what the container has against a value. */
    void check(PropertyNode<?> property, Object value) {
        Constraints.Check check = PropertySync.of(property).descriptor.check();
        if (check != null) {
            check.check(value);
        }
    }

    // What the session tells -----------------------------------------------------------------------------------------

    /** Returns the size of a property's value as it would be written. */
    long weigh(PropertySync sync) {
        return oldJson(sync.core.getNode().getProperty(sync.descriptor.name()).get()).length();
    }

    /** Tells that the browser has set a property; whatever becomes of that. */
    void setHeard(ModelCore core, String property) {
        rounds.heard(core.getId(), property);
    }

    /** Marks the property that takes a value from the browser: that change is not sent back. */
    void setReceiving(PropertySync sync) {
        receiving = sync;
    }

    /** Tells that the property has taken what the browser has set, in the frame that came last. */
    void setTaken(PropertySync sync) {
        sync.takenFrom = received;
        sync.takenIn = turn;
    }

    /** Tells the number of the browser's frame whose operations come next. */
    void setReceived(long sequence) {
        received = sequence;
    }

    void announce(ModelCore core) {
        ModelDescriptor descriptor = core.getDescriptor();
        Map<String, Object> values = new LinkedHashMap<>();
        for (PropertyDescriptor property : descriptor.properties().values()) {
            if (property.side() != Side.BOTH) {
                continue;
            }
            PropertyNode<?> node = core.getNode().getProperty(property.name());
            if (PropertySync.of(node).setSequence == PropertySync.THIS_TURN) {
                values.put(property.name(), node.get());
            }
        }
        operations.make(core.getId(), descriptor.className(), values, descriptor.serverWants());
        core.setAnnounced();
        if (!core.isSyncProps()) {
            addSync(core);
        }
    }

    /** As {@link #announce}, with all values; those that may hold models follow when all models are announced. */
    void announceAgain(ModelCore core) {
        operations.make(core.getId(), core.getDescriptor().className(), valuesOf(core, false), core.getDescriptor().serverWants());
        core.setAnnounced();
    }

    /** Tells what of an announced model may hold models. */
    void addModelHolders(ModelCore core) {
        valuesOf(core, true).forEach((name, value) -> {
            PropertySync sync = PropertySync.of(core.getNode().getProperty(name));
            operations.set(sync, null, json(value));
            touch(sync);
        });
        addAttributes(core);
        if (!core.isSyncProps()) {
            addSync(core);
        }
    }

    private static Map<String, Object> valuesOf(ModelCore core, boolean holdModels) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (PropertyDescriptor property : core.getDescriptor().properties().values()) {
            PropertyNode<?> node = property.side() == Side.BOTH ? core.getNode().getProperty(property.name()) : null;
            if (node != null && node.isSet() && property.holdsModels() == holdModels) {
                values.put(property.name(), node.get());
            }
        }
        return values;
    }

    /** Tells whether the browser's sets are to be sent; those that are not are still heard where they have handlers. */
    void addSync(ModelCore core) {
        operations.sync(core.getId(), core.isSyncProps());
        if (!core.isSyncProps()) {
            List<String> heard = core.getDescriptor().properties().keySet().stream()
                .filter(name -> core.isHeardUnsynced(name) && core.getNode().hasHandlers(name)).toList();
            if (!heard.isEmpty()) {
                operations.want(core.getId(), heard);
            }
        }
    }

    void addAttributes(ModelCore core) {
        core.forChangedAttributes((name, value) -> {
            operations.attr(core.getId(), name, LiveModel.isDisposed(value) ? null : value);
        });
    }

    void addFix(PropertySync sync, Object value, long sequence, Refusal refusal) {
        fix(sync).answer(value, sequence, refusal);
    }

    /** Returns the answer of this turn; before any other, that to the frame that was taken last. */
    private FixOperation fix(PropertySync sync) {
        if (fixes == null) {
            fixes = new IdentityHashMap<>(4);
        }
        FixOperation fix = fixes.get(sync);
        if (fix == null) {
            fix = operations.fix(sync);
            fix.answer(null, sync.takenFrom, null);
            fixes.put(sync, fix);
            touched.add(sync);
        }
        sync.fixSequence = PropertySync.THIS_TURN;
        rounds.answered(sync);
        return fix;
    }

    /** Writes the values once, however often they were answered. */
    private void writeFixes() {
        if (fixes != null) {
            fixes.values().forEach(fix -> fix.setJson(oldJson(fix.getValue())));
            fixes = null;
        }
    }

    /** Sends the whole value, once in a turn however often it is asked for. */
    void resend(PropertySync sync, Object value) {
        if (sync.setSequence != PropertySync.THIS_TURN) {
            operations.set(sync, null, json(value));
            touch(sync);
        }
    }

    private void touch(PropertySync sync) {
        sync.setSequence = PropertySync.THIS_TURN;
        touched.add(sync);
    }

    /** Hands all that the turn has produced to the outbox. Returns false when that was nothing. */
    boolean flushTo(Outbox outbox) {
        turn++;
        boolean isEmpty = operations.isEmpty() && touched.isEmpty();
        if (isEmpty && received == acknowledged) {
            return false;
        }
        writeFixes();
        acknowledged = received;
        long carrier = operations.flushTo(outbox, received);
        touched.forEach(sync -> sync.carriedBy(carrier));
        clear();
        return !isEmpty;
    }

    /** Forgets what has been handed over, or what no browser will hear. */
    void clear() {
        fixes = null;
        operations.clear();
        if (touched.size() > KEPT_CAPACITY) {
            // A list that one turn has made large is not kept that large.
            touched = new ArrayList<>(4);
        }
        else {
            touched.clear();
        }
    }

    /** What a browser asks for is no reason for the server's own code to fail: a value that cannot be told is null there. */
    private void addEvent(ModelCore core, String type, Object value, String oldValue) {
        operations.event(core.getId(), type, eventJson(core, type, value), oldValue);
    }

    private String eventJson(ModelCore core, String type, Object value) {
        try {
            return json(value);
        }
        catch (RuntimeException e) {
            space.getLog().warn(LOGGER,
                Messages.untold(space.getScope().getLogName(), core.getId() + "." + type, e));
            return "null";
        }
    }

    /** A value that was set before the browser asked for it may be one that it cannot be told. */
    private String oldJson(Object value) {
        try {
            return json(value, oldReferences);
        }
        catch (RuntimeException e) {
            return "null";
        }
    }

    private String json(Object value) {
        return json(value, references);
    }

    private String json(Object value, References known) {
        StringBuilder out = new StringBuilder();
        writer.write(out, value, known);
        return out.toString();
    }
}
