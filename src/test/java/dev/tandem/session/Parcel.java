package dev.tandem.session;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import dev.tandem.Client;
import dev.tandem.MapProperty;
import dev.tandem.Model;
import dev.tandem.Property;
import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTypeInfo;

/** A model whose compiled browser side uses values that JSON knows nothing of. */
public class Parcel extends Model {

    @Client
    public record Label(String text, Optional<String> hint) {
    }

    @Client
    @JsonbTypeInfo(key = "kind", value = { @JsonbSubtype(alias = "box", type = Box.class),
        @JsonbSubtype(alias = "stack", type = Stack.class) })
    public sealed interface Content permits Box, Stack {
    }

    @Client
    public record Box(int size) implements Content {
    }

    @Client
    public record Stack(List<? extends Content> parts) implements Content {
    }

    @Client
    public record Page<T, S extends Content>(List<? extends T> items, Map<String, Page<S, S>> more) {
    }

    public static class Both extends Model.Both {
        public final Property<Page<Label, Box>> page = prop();
        public final Property<Content> content = prop();
        public final Property<Map<Integer, String>> years = prop(Map.of());
        public final Property<Map<Label, Integer>> byLabel = prop(Map.of());
        public final MapProperty<Label, Integer> stock = mapProp(Map.of());
        public final Property<Optional<String>> note = prop(Optional.empty());
        public final Property<OptionalInt> weight = prop(OptionalInt.empty());
        public final Property<byte[]> data = prop(new byte[] {1});
        public final Property<Map<Boolean, Integer>> counts = prop(Map.of());
        public final Property<Map<Long, String>> names = prop(Map.of());
        public final Property<List<Label>> labels = prop(List.of());
    }
    public final Both both = both(Both.class);

    public class JS extends Model.JS {

        String describe() {
            int sum = 0;
            for (byte b : both.data.get()) {
                sum += b;
            }
            String hints = "";
            for (Label label : both.labels.get()) {
                hints += label.hint().orElse("-");
            }
            return both.note.get().orElse("none") + " " + both.weight.get().orElse(-1) + " " + sum + " "
                + both.counts.get().get(true) + " " + both.names.get().size() + " " + hints;
        }

        String describePage() {
            String hints = "";
            for (Label label : both.page.get().items()) {
                hints += label.hint().orElse("-");
            }
            for (Page<Box, Box> page : both.page.get().more().values()) {
                hints += page.items().get(0).size();
            }
            return hints;
        }

        String describeContent() {
            return size(both.content.get()) + "";
        }

        int size(Content content) {
            if (content instanceof Box box) {
                return box.size();
            }
            int sum = 0;
            if (content instanceof Stack stack) {
                for (Content part : stack.parts()) {
                    sum += size(part);
                }
            }
            return sum;
        }

        void stackTwice() {
            both.content.set(new Stack(List.of(both.content.get(), new Box(100))));
        }

        String describeKeys() {
            String keys = "";
            for (Integer year : both.years.get().keySet()) {
                keys += (year + 1) + " ";
            }
            Label label = new Label("a", Optional.of("x"));
            return keys + both.byLabel.get().get(label) + " " + both.stock.get(label);
        }

        void turnKeys() {
            Map<Integer, String> years = new LinkedHashMap<>();
            years.put(7, "a");
            years.put(3, "b");
            both.years.set(years);
            Map<Label, Integer> byLabel = new HashMap<>(both.byLabel.get());
            byLabel.put(null, 8);
            both.byLabel.set(byLabel);
            both.stock.put(new Label("b", Optional.empty()), 9);
            both.stock.remove(new Label("a", Optional.of("x")));
        }

        void change() {
            both.note.set(Optional.of("from the browser"));
            both.weight.set(OptionalInt.of(7));
            both.data.set(new byte[] {(byte) 200, 1});
            both.counts.set(Map.of(true, 3));
            both.labels.set(List.of(new Label("a", Optional.empty()), new Label("b", Optional.of("h"))));
        }
    }
}
