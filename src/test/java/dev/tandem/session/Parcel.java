package dev.tandem.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import dev.tandem.Client;
import dev.tandem.Model;
import dev.tandem.Property;

/** A model whose compiled browser side uses values that JSON knows nothing of. */
public class Parcel extends Model {

    @Client
    public record Label(String text, Optional<String> hint) {
    }

    public static class Both extends Model.Both {
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

        void change() {
            both.note.set(Optional.of("from the browser"));
            both.weight.set(OptionalInt.of(7));
            both.data.set(new byte[] {(byte) 200, 1});
            both.counts.set(Map.of(true, 3));
            both.labels.set(List.of(new Label("a", Optional.empty()), new Label("b", Optional.of("h"))));
        }
    }
}
