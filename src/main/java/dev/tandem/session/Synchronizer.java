package dev.tandem.session;

import java.util.ArrayList;
import java.util.List;

import dev.tandem.Model;
import dev.tandem.ModelEvent;
import dev.tandem.event.Edit;
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

    private List<Operation> produced = new ArrayList<>();
    private final List<PropertySync> touched = new ArrayList<>();
    private PropertySync receiving;
    private long received;
    private long acknowledged;

    Synchronizer(ValueWriter writer, References references) {
        this.writer = writer;
        this.references = references;
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
            touch(sync);
        }
        else if (sync.plan.side() == Side.BOTH) {
            if (sync != receiving) {
                produced.add(new SetOperation(sync, newValue, json, writer));
                touch(sync);
            }
        }
        else if (sync.core.isWantedByBrowser(property.getName())) {
            addEvent(sync.core.getId(), property.getName(), newValue, oldValue, true);
        }
    }

    @Override
    public void beforeEdit(PropertyNode<?> property, Edit<?> edit) {
        PropertySync sync = (PropertySync) property.getAttachment();
        if (sync.plan.side() == Side.BOTH) {
            sync.nextJson = PatchOperation.write(edit, part -> json(part));
        }
    }

    @Override
    public void edited(PropertyNode<?> property, Edit<?> edit) {
        PropertySync sync = (PropertySync) property.getAttachment();
        String patch = sync.nextJson;
        sync.nextJson = null;
        if (!sync.core.isAnnounced()) {
            touch(sync);
        }
        else if (sync.plan.side() == Side.BOTH) {
            if (sync != receiving) {
                produced.add(new PatchOperation(sync, received, patch, edit.value(), this::json));
                touch(sync);
            }
        }
        else if (sync.core.isWantedByBrowser(property.getName())) {
            addEvent(sync.core.getId(), property.getName(), edit.value(), edit.before(), true);
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

    // What the session tells -----------------------------------------------------------------------------------------

    /** Marks the property that takes a value from the browser: that change is not sent back. */
    void setReceiving(PropertySync sync) {
        receiving = sync;
    }

    /** Tells the number of the browser's frame whose operations come next. */
    void setReceived(long sequence) {
        received = sequence;
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
        sync.fixSequence = PropertySync.THIS_TURN;
        touched.add(sync);
    }

    /** Sends the whole value, once in a turn however often it is asked for. */
    void resend(PropertySync sync, Object value) {
        if (sync.setSequence != PropertySync.THIS_TURN) {
            produced.add(new SetOperation(sync, null, json(value), writer));
            touch(sync);
        }
    }

    private void touch(PropertySync sync) {
        sync.setSequence = PropertySync.THIS_TURN;
        touched.add(sync);
    }

    /** Hands all that the turn has produced to the outbox. Returns false when that was nothing. */
    boolean flushTo(Outbox outbox) {
        boolean isEmpty = produced.isEmpty() && touched.isEmpty();
        if (isEmpty && received == acknowledged) {
            return false;
        }
        acknowledged = received;
        long carrier = outbox.add(produced, received);
        produced.clear();
        touched.forEach(sync -> sync.carriedBy(carrier));
        touched.clear();
        return !isEmpty;
    }

    private void addEvent(String id, String type, Object value, Object oldValue, boolean isProperty) {
        StringBuilder out = begin(WireNames.OP_EVENT, id);
        JsonText.string(out.append(','), type).append(',');
        writer.write(out, value, references);
        if (isProperty) {
            writer.write(out.append(','), oldValue, references);
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
