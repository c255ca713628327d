package dev.tandem.it.values;

import java.time.LocalDate;
import java.util.List;

import dev.tandem.App;
import dev.tandem.Emitter;
import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.Property;
import dev.tandem.RawJs;
import elemental2.dom.DomGlobal;
import elemental2.dom.HTMLElement;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** A model with constraints, and with values that the application writes in its own way. */
@App("order")
public class Order extends Model {

    public record Line(String text, long cents, byte[] image, LocalDate due) {
    }

    public static class Both extends Model.Both {
        public final Property<@Min(5) @Max(value = 50, message = "no more than {value}") Integer> size = prop(7);
        public final Property<@EvenNumber Integer> even = prop(2);
        public final Property<Temperature> temperature = prop();
        public final Property<List<Line>> lines = prop(List.of());
        public final Property<String> result = prop("");
    }
    public final Both both = both(Both.class);

    @Handler("asked")
    void onAsked() {
        both.lines.set(List.of(new Line("\ud800 </script>", Long.MAX_VALUE, new byte[] {-1},
            LocalDate.of(2026, 1, 31))));
        both.temperature.set(new Temperature(21.5));
        try {
            both.size.set(1);
        }
        catch (ConstraintViolationException e) {
            both.result.set("ConstraintViolationException");
        }
    }

    public class JS extends Model.JS {
        public final Emitter<Integer> asked = emitter();
        HTMLElement note;

        @Override
        public void init() {
            note = (HTMLElement) DomGlobal.document.createElement("p");
            note.id = "note";
            DomGlobal.document.body.append(note);
            DomGlobal.window.addEventListener("ask", e -> asked.emit(1));
            DomGlobal.window.addEventListener("enlarge", e -> both.size.set(51));
        }

        @Handler({ "lines", "temperature" })
        void show() {
            note.textContent = describe();
        }

        @Override
        public void refused(String property, String message) {
            note.textContent = property + ": " + message + " " + both.size.get();
        }

        @RawJs("""
            return this.lines.map((l) => `${l.text.charCodeAt(0)} ${l.cents} ${l.image[0]} ${l.due} ${this.temperature}`)
                .join();""")
        native String describe();
    }
}
