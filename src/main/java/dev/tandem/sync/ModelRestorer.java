package dev.tandem.sync;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.tandem.Model;
import dev.tandem.event.PropertyNode;
import dev.tandem.metamodel.AttributeDescriptor;
import dev.tandem.metamodel.KeptDescriptor;
import dev.tandem.metamodel.ModelDescriptor;
import dev.tandem.metamodel.PropertyDescriptor;
import dev.tandem.metamodel.Side;
import dev.tandem.wire.References;
import dev.tandem.wire.WireException;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/**
 * Makes the models of a session again of what was stored of them. All of them are made before any has its values, all
 * have their values before any handler is connected, and the browser knows all before any begins. Used inside the
 * session's turn.
 */
final class ModelRestorer {

    private final ModelSpace space;
    private final ModelMaker maker;
    private final References references;
    private final StateLog log;
    private final Map<String, Restored> all = new LinkedHashMap<>();

    private record Restored(ModelState state, ModelCore core) {
    }

    ModelRestorer(ModelSpace space, ModelMaker maker) {
        this.space = space;
        this.maker = maker;
        references = space.getReferences();
        log = space.getServices().stateLog();
    }

    /**
     * Restores all models.
     *
     * @param app the class of the first one
     * @return the first one
     * @throws RuntimeException when they cannot be what they were; none is left then
     */
    Model restore(List<ModelState> states, Class<? extends Model> app) {
        Map<String, ModelDescriptor> descriptors = descriptorsOf(states);
        if (states.isEmpty()
            || descriptors.get(states.get(0).className()) != space.getServices().descriptors().of(app)) {
            throw new WireException("it was of another app");
        }
        try {
            states.forEach(state -> make(state, descriptors.get(state.className())));
            all.values().forEach(this::setValues);
            Synchronizer synchronizer = space.getSynchronizer();
            all.values().forEach(each -> synchronizer.announceAgain(each.core));
            all.values().forEach(each -> synchronizer.addModelHolders(each.core));
            all.values().forEach(each -> each.core.connectHandlers());
            List<ModelCore> ordered = childrenFirst();
            ordered.forEach(maker::tellRestored);
            ordered.stream().filter(core -> !core.isDisposed()).forEach(core -> {
                synchronizer.addAttributes(core);
                space.getOperations().init(core.getId());
            });
            return all.values().iterator().next().core.getModel();
        }
        catch (RuntimeException | Error e) {
            all.values().forEach(each -> space.runGuarded(() -> maker.dispose(each.core)));
            throw e;
        }
    }

    private Map<String, ModelDescriptor> descriptorsOf(List<ModelState> states) {
        Map<String, ModelDescriptor> descriptors = new HashMap<>();
        space.getServices().index().getTypes().stream().map(space.getServices().descriptors()::of)
            .forEach(descriptor -> descriptors.put(descriptor.className(), descriptor));
        states.stream().map(ModelState::className).filter(name -> !descriptors.containsKey(name))
            .forEach(name -> log.notRestored(name, name, "there is no such model any more"));
        return descriptors;
    }

    private void make(ModelState state, ModelDescriptor descriptor) {
        if (descriptor != null) {
            all.put(state.id(), new Restored(state, maker.makeAgain(descriptor, state.id(), all.isEmpty())));
        }
    }

    private void setValues(Restored restored) {
        ModelState state = restored.state;
        ModelCore core = restored.core;
        ModelDescriptor descriptor = core.getDescriptor();
        state.values().forEach((name, json) -> {
            PropertyDescriptor property = descriptor.properties().get(name);
            if (property == null || property.side() == Side.BROWSER || property.stored() == null) {
                log.notRestored(descriptor.className(), name, "there is no such property any more");
            }
            else {
                set(descriptor, name,
                    () -> restore(core.getNode().getProperty(name), property.stored().read(json, references)));
            }
        });
        Map<String, KeptDescriptor> kept = new HashMap<>();
        descriptor.kept().forEach(field -> kept.put(field.name(), field));
        state.kept().forEach((name, json) -> {
            KeptDescriptor field = kept.get(name);
            if (field == null) {
                log.notRestored(descriptor.className(), name, "there is no such field any more");
            }
            else {
                set(descriptor, name, () -> field.set(core.getModel(), field.reader().read(json, references)));
            }
        });
        state.fields().forEach((name, id) -> setField(core, name, id));
        core.restore(state.sync(), state.everUnsynced(), state.wants());
    }

    private void setField(ModelCore core, String name, JsonValue id) {
        ModelDescriptor descriptor = core.getDescriptor();
        AttributeDescriptor field = descriptor.attributes().get(name);
        Restored value = all.get(((JsonString) id).getString());
        if (field == null) {
            log.notRestored(descriptor.className(), name, "there is no such field any more");
        }
        else if (value != null) {
            set(descriptor, name, () -> field.set(core.getModel(), value.core.getModel()));
        }
    }

    /** What does not fit any more stays what it is in a new model. */
    private void set(ModelDescriptor descriptor, String name, Runnable setter) {
        try {
            setter.run();
        }
        catch (RuntimeException | LinkageError | StackOverflowError e) {
            log.notRestored(descriptor.className(), name, String.valueOf(e.getMessage()));
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> void restore(PropertyNode<T> property, Object value) {
        property.restore((T) value);
    }

    /** Returns the models so that each comes behind those that it holds; of a circle the oldest comes last. */
    private List<ModelCore> childrenFirst() {
        Set<ModelCore> done = new LinkedHashSet<>();
        Set<String> entered = new LinkedHashSet<>();
        Deque<Visit> open = new ArrayDeque<>();
        for (String root : all.keySet()) {
            enter(root, entered, open);
            while (!open.isEmpty()) {
                Visit visit = open.peek();
                if (visit.children.isEmpty()) {
                    done.add(open.pop().of.core);
                }
                else {
                    enter(visit.children.poll(), entered, open);
                }
            }
        }
        return new ArrayList<>(done);
    }

    private record Visit(Restored of, Deque<String> children) {
    }

    private void enter(String id, Set<String> entered, Deque<Visit> open) {
        Restored restored = all.get(id);
        if (restored != null && entered.add(id)) {
            Deque<String> children = new ArrayDeque<>();
            restored.state.addReferences(children);
            open.push(new Visit(restored, children));
        }
    }
}
