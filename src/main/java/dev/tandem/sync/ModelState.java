package dev.tandem.sync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.tandem.Model;
import dev.tandem.event.PropertyNode;
import dev.tandem.metamodel.AttributeDescriptor;
import dev.tandem.metamodel.KeptDescriptor;
import dev.tandem.metamodel.ModelDescriptor;
import dev.tandem.metamodel.PropertyDescriptor;
import dev.tandem.metamodel.Side;
import dev.tandem.wire.JsonText;
import dev.tandem.wire.References;
import dev.tandem.wire.ValueWriter;
import dev.tandem.wire.WireException;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/**
 * What one model is, as it was stored: its properties, the fields that hold models, and those that are marked.
 *
 * @param values by property
 * @param kept by field
 * @param fields ids of models by field
 * @param wants what the browser has asked for
 */
record ModelState(String className, String id, JsonObject values, JsonObject kept, JsonObject fields, boolean sync,
    boolean everUnsynced, List<String> wants) {

    private static final String SYNC = "sync";
    private static final String UNSYNCED = "unsynced";

    /** Writes what a model is now. */
    static final class Writer {

        private final References references;
        private final ValueWriter writer;
        private final ValueWriter strictWriter;
        private final StateLog log;

        /** @param references also of models that have been disposed */
        Writer(ModelServices services, References references) {
            this.references = references;
            writer = services.valueTypes().getWriter();
            strictWriter = services.valueTypes().getStrictWriter();
            log = services.stateLog();
        }

        void write(StringBuilder out, ModelCore core) {
            ModelDescriptor descriptor = core.getDescriptor();
            Model model = core.getModel();
            JsonText.string(out.append("{\"class\":"), descriptor.className()).append(",\"id\":");
            JsonText.string(out, core.getId()).append(",\"values\":{");
            int start = out.length();
            for (PropertyDescriptor property : descriptor.properties().values()) {
                PropertyNode<?> node = property.side() == Side.BROWSER || property.stored() == null ? null
                    : core.getNode().getProperty(property.name());
                if (node != null && node.isSet()) {
                    boolean isOpen = property.side() == Side.BOTH || property.kept();
                    add(out, start, descriptor, property.name(), node.get(), isOpen ? writer : strictWriter);
                }
            }
            start = out.append("},\"kept\":{").length();
            for (KeptDescriptor field : descriptor.kept()) {
                add(out, start, descriptor, field.name(), field.get(model), writer);
            }
            start = out.append("},\"fields\":{").length();
            for (AttributeDescriptor field : descriptor.attributes().values()) {
                Model value = field.get(model);
                if (value != null && !LiveModel.isDisposed(value)) {
                    key(out, start, field.name());
                    JsonText.string(out, ModelCore.of(value).getId());
                }
            }
            out.append("},\"").append(SYNC).append("\":").append(core.isSyncProps()).append(",\"").append(UNSYNCED)
                .append("\":").append(core.isEverUnsynced()).append(",\"wants\":[");
            start = out.length();
            for (String type : core.getAskedFor()) {
                JsonText.string(out.length() == start ? out : out.append(','), type);
            }
            out.append("]}");
        }

        private void add(StringBuilder out, int start, ModelDescriptor descriptor, String name, Object value,
            ValueWriter values) {
            int before = out.length();
            try {
                values.write(key(out, start, name), value, references);
            }
            catch (RuntimeException | StackOverflowError e) {
                out.setLength(before);
                log.notStored(descriptor.className(), name, e instanceof RuntimeException known ? known
                    : new IllegalArgumentException(e));
            }
        }

        private static StringBuilder key(StringBuilder out, int start, String name) {
            return JsonText.string(out.length() == start ? out : out.append(','), name).append(':');
        }
    }

    /**
     * Reads what {@link Writer} has written of several models.
     *
     * @param ids those that have been given
     * @throws RuntimeException when it is not what was written; what the values are is not looked at
     */
    static List<ModelState> readAll(JsonArray json, GivenIds ids) {
        List<ModelState> states = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (JsonObject model : json.getValuesAs(JsonObject.class)) {
            ModelState state = new ModelState(model.getString("class"), model.getString("id"),
                model.getJsonObject("values"), model.getJsonObject("kept"), model.getJsonObject("fields"),
                model.getBoolean(SYNC), model.getBoolean(UNSYNCED),
                model.getJsonArray("wants").getValuesAs(JsonString::getString));
            state.fields.values().forEach(JsonString.class::cast);
            if (!ids.contains(state.id) || !seen.add(state.id)) {
                throw new WireException("no model can have that id");
            }
            states.add(state);
        }
        return states;
    }

    /** Adds the ids of the models that this one has in fields and properties. */
    void addReferences(Collection<String> ids) {
        fields.values().forEach(id -> ids.add(((JsonString) id).getString()));
        addReferences(values, ids);
    }

    private static void addReferences(JsonValue json, Collection<String> ids) {
        if (json instanceof JsonArray items) {
            items.forEach(item -> addReferences(item, ids));
        }
        else if (json instanceof JsonObject object) {
            if (object.get("$") instanceof JsonString kind && kind.getString().equals("model")
                && object.get("id") instanceof JsonString id) {
                ids.add(id.getString());
            }
            else {
                object.values().forEach(item -> addReferences(item, ids));
            }
        }
    }
}
