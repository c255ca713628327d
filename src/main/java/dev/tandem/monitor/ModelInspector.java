package dev.tandem.monitor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import dev.tandem.Model;
import dev.tandem.event.PropertyNode;
import dev.tandem.metamodel.ModelDescriptor;
import dev.tandem.metamodel.PropertyDescriptor;
import dev.tandem.metamodel.Side;
import dev.tandem.session.ClientSession;
import dev.tandem.sync.ModelCore;

/**
 * Looks at the live models of a session. It does so in the session's own turn, so that it sees them whole, and at most
 * {@value #MAX_MODELS} of them, so that it is soon done. It changes nothing and runs no code of the application but what
 * {@code toString} of numbers and the like is.
 */
public final class ModelInspector {

    /** Models that are shown. */
    public static final int MAX_MODELS = 500;

    private ModelInspector() {
    }

    /**
     * A model.
     *
     * @param type the name of its class, without the package
     * @param depth how deep it is in the tree; 0 for the root, and for what the root does not lead to
     * @param place what holds it, as in {@code slider} or {@code items[2]}; empty for the root
     */
    public record ModelView(String id, String type, int depth, String place, List<PropertyView> properties) {
    }

    /**
     * A property.
     *
     * @param side {@code both}, {@code server} or {@code browser}
     * @param value its value as text, shortened; masked where the name says that it is secret, empty for one of the
     * browser's, whose value is there only
     */
    public record PropertyView(String name, String side, String value) {
    }

    /**
     * Looks at a session's models, soon.
     *
     * @return the models in the order of the tree; never comes when the session is closed before
     */
    public static CompletionStage<List<ModelView>> inspect(ClientSession session) {
        CompletableFuture<List<ModelView>> result = new CompletableFuture<>();
        session.execute(() -> {
            try {
                result.complete(read(session));
            }
            catch (RuntimeException e) {
                result.completeExceptionally(e);
            }
        });
        return result;
    }

    private record Held(ModelCore core, int depth, String place) {
    }

    private static List<ModelView> read(ClientSession session) {
        Map<ModelCore, Held> found = new LinkedHashMap<>();
        Model root = session.getPage().getRoot();
        if (root != null) {
            walk(new Held(ModelCore.of(root), 0, ""), found);
        }
        for (ModelCore core : session.getModels().getAll()) {
            if (found.size() < MAX_MODELS && !found.containsKey(core)) {
                walk(new Held(core, 0, "(elsewhere)"), found);
            }
        }
        List<ModelView> views = new ArrayList<>();
        Secrets secrets = new Secrets(session.getModels().getServices().descriptors().getSecretNames());
        found.values().forEach(held -> views.add(view(held, secrets)));
        return views;
    }

    /** Depth first, without recursion: models may be a long chain. */
    private static void walk(Held start, Map<ModelCore, Held> found) {
        Deque<Held> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty() && found.size() < MAX_MODELS) {
            Held held = open.pop();
            if (held.core.isDisposed() || found.putIfAbsent(held.core, held) != null) {
                continue;
            }
            List<Held> children = new ArrayList<>();
            children(held, children);
            for (int i = children.size() - 1; i >= 0; i--) {
                open.push(children.get(i));
            }
        }
    }

    private static void children(Held parent, List<Held> children) {
        ModelDescriptor descriptor = parent.core.getDescriptor();
        descriptor.attributes().values().forEach(attribute ->
            add(parent, attribute.name(), attribute.get(parent.core.getModel()), children));
        for (PropertyDescriptor property : descriptor.modelHolders()) {
            Object value = parent.core.getNode().getProperty(property.name()).get();
            if (value instanceof Collection<?> items) {
                int i = 0;
                for (Object item : items) {
                    add(parent, property.name() + "[" + i++ + "]", item, children);
                    if (i > MAX_MODELS) {
                        break;
                    }
                }
            }
            else if (value instanceof Map<?, ?> map) {
                map.forEach((key, item) -> add(parent, property.name() + "[" + ValueText.of(key) + "]", item, children));
            }
            else {
                add(parent, property.name(), value, children);
            }
        }
    }

    private static void add(Held parent, String place, Object value, List<Held> children) {
        if (value instanceof Model model) {
            children.add(new Held(ModelCore.of(model), parent.depth + 1, place));
        }
    }

    private static ModelView view(Held held, Secrets secrets) {
        ModelDescriptor descriptor = held.core.getDescriptor();
        List<PropertyView> properties = new ArrayList<>();
        for (PropertyDescriptor property : descriptor.properties().values()) {
            PropertyNode<?> node = property.side() == Side.BROWSER ? null : held.core.getNode().getProperty(property.name());
            String value = node == null ? "" : secrets.isSecret(property.name()) ? Secrets.MASK : ValueText.of(node.get());
            properties.add(new PropertyView(property.name(), property.side().name().toLowerCase(Locale.ROOT), value));
        }
        String name = descriptor.type().getName();
        return new ModelView(held.core.getId(), name.substring(name.lastIndexOf('.') + 1), held.depth, held.place, properties);
    }
}
