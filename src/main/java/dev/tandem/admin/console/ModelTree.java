package dev.tandem.admin.console;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.ReadOnlyMapProperty;
import dev.tandem.ReadOnlyProperty;
import dev.tandem.monitor.ModelInspector;
import dev.tandem.monitor.ModelInspector.ModelView;
import dev.tandem.session.ClientSession;
import elemental2.dom.HTMLElement;

/** The live models of another session, with the values of their properties. */
public class ModelTree extends Model {

    private static final long PATIENCE_MILLIS = 4000;

    public static class Both extends Model.Both {
        public final ReadOnlyMapProperty<String, ModelRow> models = readonlyMap();
        /** Ids in the order of the tree. */
        public final ReadOnlyProperty<List<String>> order = readonly(List.of());
        /** Whether the session does not answer, as its turn takes so long. */
        public final ReadOnlyProperty<Boolean> busy = readonly(false);
    }
    public final Both both = both(Both.class);

    private ClientSession session;
    private long askedAt;
    private boolean disposed;

    @Override
    public void dispose() {
        disposed = true;
        super.dispose();
    }

    void look(ClientSession at) {
        session = at;
    }

    /** Asks again, unless the last question has no answer yet: a session that is busy is asked once. */
    void refresh() {
        if (askedAt == 0) {
            askedAt = System.currentTimeMillis();
            ModelInspector.inspect(session).whenComplete((models, error) -> getSession().execute(() -> take(models)));
        }
        else {
            set(both.busy, System.currentTimeMillis() - askedAt > PATIENCE_MILLIS);
        }
    }

    private void take(List<ModelView> models) {
        if (models == null || disposed) {
            return;
        }
        askedAt = 0;
        set(both.busy, false);
        Map<String, ModelRow> rows = new LinkedHashMap<>();
        models.forEach(model -> rows.put(model.id(), row(model)));
        RowEdits.apply(edit(both.models), rows);
        set(both.order, List.copyOf(rows.keySet()));
    }

    private static ModelRow row(ModelView model) {
        return new ModelRow(model.id(), model.type(), model.depth(), model.place(), model.properties().stream()
            .map(property -> new PropertyRow(property.name(), property.side(), property.value())).toList());
    }

    public class JS extends Model.JS {

        public HTMLElement element;
        final Map<String, ModelItem> items = new HashMap<>();
        HTMLElement list;
        HTMLElement state;

        @Override
        public void init() {
            list = Dom.element("ul", "tree");
            state = Dom.status("p", "muted");
            element = Dom.element("section", "models");
            element.append(Dom.text("h2", "", "Models"), state, Dom.scroller("Models", list));
        }

        @Handler({"models", "order"})
        void show() {
            Dom.keepFocus(list, () -> fill());
        }

        void fill() {
            List<String> order = both.order.get();
            for (String id : List.copyOf(items.keySet())) {
                if (!order.contains(id)) {
                    items.get(id).element.remove();
                    items.remove(id);
                }
            }
            for (int i = 0; i < order.size(); i++) {
                ModelRow row = both.models.get().get(order.get(i));
                if (row != null) {
                    ModelItem item = items.computeIfAbsent(row.id(), id -> new ModelItem());
                    item.show(row);
                    if (list.childNodes.getAt(i) != item.element) {
                        list.insertBefore(item.element, list.childNodes.getAt(i));
                    }
                }
            }
        }

        @Handler({"busy", "order"})
        void showState() {
            Dom.say(state, both.busy.get() ? "The session is busy; its models are those of before."
                : both.order.get().size() + " models");
        }
    }
}
