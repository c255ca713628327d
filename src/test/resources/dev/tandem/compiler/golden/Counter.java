package demo;

import static elemental2.dom.DomGlobal.document;

import java.util.List;
import java.util.Map;

import dev.tandem.Client;
import dev.tandem.Emitter;
import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.ModelEvent;
import dev.tandem.Property;
import dev.tandem.ReadOnlyProperty;
import elemental2.dom.DomGlobal;
import elemental2.dom.HTMLInputElement;

public class Counter extends Model {

    static final int MOST = 1 << 10;
    static final List<String> NAMES = List.of("a", "b");
    private static final String SECRET = "stays on the server";

    @Client
    record Item(String name, List<Item> parts) { }
    @Client
    enum Mode { ON, OFF }

    public static class Both extends Model.Both {
        public final Property<Integer> max = prop(MOST);
        public final Property<Integer> count = prop(0, v -> Math.min(max.get(), v));
        public final Property<Mode> mode = prop(Mode.ON);
        public final Property<List<Item>> items = prop(List.of());
        public final ReadOnlyProperty<Map<String, Mode>> modes = readonly(Map.of());
        public final Property<String> nothing = prop();
        public final Emitter<String> said = emitter(text -> text.isEmpty() ? null : text);
        boolean isFull() { return count.get() >= max.get(); }
    }
    public final Both both = both(Both.class);
    public final Emitter<Item> found = emitter();
    public Counter child;

    public class JS extends Model.JS {
        public final Property<Boolean> open = prop(false);
        public final ReadOnlyProperty<Integer> shown = readonly(1);
        public final Emitter<Void> closed = emitter();
        private final HTMLInputElement input = (HTMLInputElement) document.createElement("input");

        @Override
        public void init() {
            super.init();
            listen(input, "input", e -> both.count.set(Integer.parseInt(input.value)));
            connect(events -> showAll(), "count", "!later:a");
            DomGlobal.setTimeout(p -> open.set(true), 100);
            set(shown, shown.get() + 1);
            closed.emit();
            both.said.emit(NAMES.get(0) + getId());
            Counter.JS other = js(child);
            other.showAll();
            if (child != null && child.both.mode.get() == Mode.ON && both.isFull()) {
                child.both.items.set(List.of(new Item("x", List.of())));
            }
        }

        @Handler({"found", "child.count", "!later"})
        void showAll(ModelEvent... events) {
            for (ModelEvent event : events) {
                Item item = (Item) event.value();
                input.value = item.name() + event.value(String.class) + event.type();
            }
        }
    }

    public static class Inner extends Counter {
    }
}
