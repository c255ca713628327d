package dev.tandem.session;

import java.util.ArrayList;
import java.util.List;

import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.ModelEvent;
import dev.tandem.Property;
import dev.tandem.RawJs;
import dev.tandem.ReadOnlyProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/** A model with constraints of Bean Validation wherever they may stand. */
public class Form extends Model {

    public record Address(@NotBlank(message = "must be given") String street, @Min(1) int number) {
    }

    public static class Both extends Model.Both {
        public final Property<@Min(value = 5, message = "at least {value}") @Max(value = 50, message = "at most {value}") Integer>
            size = prop(7, v -> v == 13 ? 12 : v);
        @NotBlank(message = "a name, please")
        public final Property<String> name = prop("");
        public final Property<List<@Size(min = 2, message = "too short") String>> tags = prop(List.of());
        public final Property<@Valid Address> address = prop(null);
        public final Property<List<@Valid Address>> addresses = prop(List.of());
        public final ReadOnlyProperty<@Positive(message = "positive, please") Integer> total = readonly(1);
        public final Property<Integer> free = prop(0);
    }
    public final Both both = both(Both.class);

    public final Property<@NotNull(message = "not null") String> secret = prop("x");

    public final List<ModelEvent> heard = new ArrayList<>();

    @Handler({ "size", "free" })
    void hear(ModelEvent... events) {
        heard.addAll(List.of(events));
    }

    public void setTotal(int total) {
        set(both.total, total);
    }

    public class JS extends Model.JS {

        @Handler("size")
        void show(ModelEvent... events) {
            note("size " + both.size.get());
        }

        @Override
        public void refused(String property, String message) {
            note(property + " refused: " + message);
        }

        @Override
        public void violated(String property, String path, String message) {
            note(property + " " + path + ": " + message);
        }

        @RawJs("globalThis.note(text);")
        native void note(String text);
    }
}
