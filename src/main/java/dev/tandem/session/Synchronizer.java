package dev.tandem.session;

import java.util.ArrayList;
import java.util.List;

import dev.tandem.Model;
import dev.tandem.ModelEvent;
import dev.tandem.event.EventNode;
import dev.tandem.event.EventNodeListener;
import dev.tandem.event.PropertyNode;
import dev.tandem.wire.JsonText;
import dev.tandem.wire.Operation;
import dev.tandem.wire.Outbox;
import dev.tandem.wire.References;
import dev.tandem.wire.TextOperation;
import dev.tandem.wire.ValueWriter;
import dev.tandem.wire.WireNames;

/** Turns what happens to the models of one session into operations for the browser. Used inside the session's turn. */
final class Synchronizer implements EventNodeListener {

    private final ValueWriter writer;
    private final References references;
    private final References oldReferences;

    private List<Operation> produced = new ArrayList<>();
    private final List<PropertySync> touched = new ArrayList<>();
    private PropertySync receiving;

    /** @param oldReferences for values of the past, which may hold models that have been disposed */
    Synchronizer(ValueWriter writer, References references, References oldReferences) {
        this.writer = writer;
        this.references = references;
        this.oldReferences = oldReferences;
    }

    // What the event system tells ------------------------------------------------------------------------------------

    @Override
    public void beforeChange(PropertyNode<?> property, Object newValue) {
        PropertySync sync = (PropertySync) property.getAttachment();
        if (sync.plan.side() == Side.BOTH && !ValueWriter.isImmutable(newValue)) {
            sync.nextJson = json(newValue);
        }
    }

    @Override
    public void changed(PropertyNode<?> property, Object oldValue, Object newValue) {
        PropertySync sync = (PropertySync) property.getAttachment();
        String json = sync.nextJson;
        sync.nextJson = null;
        if (!sync.core.isAnnounced()) {
            sync.setSequence = PropertySync.THIS_TURN;
            touched.add(sync);
        }
        else if (sync.plan.side() == Side.BOTH) {
            if (sync != receiving) {
                produced.add(new SetOperation(sync, newValue, json, writer));
                sync.setSequence = PropertySync.THIS_TURN;
                touched.add(sync);
            }
        }
        else if (sync.core.isWantedByBrowser(property.getName())) {
            addEvent(sync.core.getId(), property.getName(), newValue, oldValue, true);
        }
    }

    @Override
    public void emitted(EventNode node, ModelEvent event) {
        ModelCore core = ModelCore.of((Model) node.getSource());
        if (core.isAnnounced() && core.isWantedByBrowser(event.type())) {
            addEvent(core.getId(), event.type(), event.value(), null, false);
        }
    }

    @Override
    public void subscribed(EventNode node, String type) {
        ModelCore core = ModelCore.of((Model) node.getSource());
        ModelPlan plan = core.getPlan();
        if (core.isAnnounced() && plan.arisesInBrowser(type) && !plan.serverWants().contains(type)) {
            StringBuilder out = begin(WireNames.OP_WANT, core.getId());
            JsonText.string(out.append(",["), type).append("]]");
            add(out);
        }
    }

    @Override
    public void unsubscribed(EventNode node, String type) {
        // The browser may go on sending; an event without a handler has no effect.
    }

    /** A property of the server's alone has lost models that were disposed; other properties the browser prunes itself. */
    void forgotten(PropertyNode<?> property, Object oldValue, Object newValue) {
        PropertySync sync = (PropertySync) property.getAttachment();
        if (sync.plan.side() == Side.SERVER && sync.core.isAnnounced() && sync.core.isWantedByBrowser(property.getName())) {
            addEvent(sync.core.getId(), property.getName(), newValue, oldValue, true);
        }
    }

    // What the session tells -----------------------------------------------------------------------------------------

    /** Marks the property that takes a value from the browser: that change is not sent back. */
    void setReceiving(PropertySync sync) {
        receiving = sync;
    }

    void announce(ModelCore core) {
        ModelPlan plan = core.getPlan();
        StringBuilder out = begin(WireNames.OP_NEW, core.getId());
        JsonText.string(out.append(','), plan.className()).append(",{");
        boolean first = true;
        for (PropertyPlan property : plan.properties().values()) {
            if (property.side() != Side.BOTH) {
                continue;
            }
            PropertyNode<?> node = core.getNode().getProperty(property.name());
            if (((PropertySync) node.getAttachment()).setSequence == PropertySync.THIS_TURN) {
                JsonText.string(first ? out : out.append(','), property.name()).append(':');
                writer.write(out, node.get(), references);
                first = false;
            }
        }
        out.append("},[");
        first = true;
        for (String type : plan.serverWants()) {
            JsonText.string(first ? out : out.append(','), type);
            first = false;
        }
        add(out.append("]]"));
        core.setAnnounced();
    }

    void addInit(ModelCore core) {
        add(begin(WireNames.OP_INIT, core.getId()).append(']'));
    }

    /** Nothing is added when an argument cannot be written. */
    void addCall(String id, String method, long number, Object[] args) {
        StringBuilder out = begin(WireNames.OP_CALL, id);
        JsonText.string(out.append(','), method).append(',').append(number).append(",[");
        for (int i = 0; i < args.length; i++) {
            writer.write(i == 0 ? out : out.append(','), args[i], references);
        }
        add(out.append("]]"));
    }

    void addReturn(long number, Object value) {
        StringBuilder out = new StringBuilder("[\"").append(WireNames.OP_RETURN).append("\",").append(number).append(',');
        writer.write(out, value, references);
        add(out.append(']'));
    }

    void addThrow(long number, String message) {
        StringBuilder out = new StringBuilder("[\"").append(WireNames.OP_THROW).append("\",").append(number).append(',');
        add(JsonText.string(out, message).append(']'));
    }

    void addDispose(String id) {
        add(begin(WireNames.OP_DISPOSE, id).append(']'));
    }

    void addLoad(List<String> urls) {
        StringBuilder out = new StringBuilder("[\"").append(WireNames.OP_LOAD).append('"');
        urls.forEach(url -> JsonText.string(out.append(','), url));
        add(out.append(']'));
    }

    void addAttributes(ModelCore core) {
        core.forChangedAttributes((name, value) -> {
            StringBuilder out = begin(WireNames.OP_ATTR, core.getId());
            JsonText.string(out.append(','), name).append(',');
            boolean dead = value != null && ModelCore.of(value).isDisposed();
            writer.write(out, dead ? null : value, references);
            add(out.append(']'));
        });
    }

    void addFix(PropertySync sync, Object value, long sequence, String message) {
        StringBuilder out = new StringBuilder();
        SetOperation.writeFix(out, sync, json(value), sequence, message);
        add(out);
    }

    /** Hands all that the turn has produced to the outbox. Returns false when that was nothing. */
    boolean flushTo(Outbox outbox) {
        if (produced.isEmpty() && touched.isEmpty()) {
            return false;
        }
        long carrier = outbox.add(produced);
        produced.clear();
        for (PropertySync sync : touched) {
            sync.setSequence = carrier;
        }
        touched.clear();
        return true;
    }

    /** Forgets what no browser will hear. */
    void clear() {
        produced.clear();
        touched.clear();
    }

    private void addEvent(String id, String type, Object value, Object oldValue, boolean isProperty) {
        StringBuilder out = begin(WireNames.OP_EVENT, id);
        JsonText.string(out.append(','), type).append(',');
        writer.write(out, value, references);
        if (isProperty) {
            writer.write(out.append(','), oldValue, oldReferences);
        }
        add(out.append(']'));
    }

    private StringBuilder begin(String operation, String id) {
        return new StringBuilder(48).append("[\"").append(operation).append("\",\"").append(id).append('"');
    }

    private void add(StringBuilder out) {
        produced.add(new TextOperation(out.toString()));
    }

    private String json(Object value) {
        StringBuilder out = new StringBuilder();
        writer.write(out, value, references);
        return out.toString();
    }
}
