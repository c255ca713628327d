package dev.tandem.showcase;

import static elemental2.dom.DomGlobal.document;

import dev.tandem.App;
import dev.tandem.Emitter;
import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.ModelEvent;
import dev.tandem.Property;
import dev.tandem.RawJs;
import elemental2.dom.HTMLElement;
import jakarta.inject.Inject;

/** A model with a part on both sides, a part on the server and a part in the browser. */
@App("thermostat")                                        // served at {context}/thermostat/
public class Thermostat extends Model {

    public static class Both extends Model.Both {         // exists on both sides; validators run on both sides
        /** Target temperature, °C, 5 to 30. */
        public final Property<Double> target = prop(20.0, v -> Math.min(30, Math.max(5, v)));
        public final Property<String> name = prop("hall");
    }
    public final Both both = both(Both.class);

    public final Property<Integer> presses = prop(0);     // server only

    @Inject HeatingService heating;                       // an ordinary CDI bean, EJB, repository …

    public Slider slider;                                 // a sub-model: the browser's object gets `slider` too

    @Override protected void init() {                     // properties have their values; no handler is connected yet
        slider = create(Slider.class, s -> s.both.max.set(40));
    }

    @Handler("target")
    void regulate(ModelEvent... events) { heating.setPoint(both.target.get()); }

    @Handler("clicked")                                   // emitted in the browser, handled here
    void onClicked(ModelEvent... events) { presses.set(presses.get() + events.length); }

    public class JS extends Model.JS {                    // the browser side, compiled to JavaScript by javac + Tandem
        static final int[] BAR = {1, 2, 3};
        public final Emitter<Integer> clicked = emitter();
        HTMLElement label;

        @Override public void init() {
            label = (HTMLElement) document.createElement("span");
            label.addEventListener("click", e -> clicked.emit(BAR.length));
            document.body.append(label);
        }

        @Handler({"target", "name"})
        void showTarget(ModelEvent... events) {
            label.textContent = both.name.get() + ": " + degrees(both.target.get());
        }

        @RawJs("return new Intl.NumberFormat(undefined, {style: 'unit', unit: 'celsius'}).format(t);")
        native String degrees(double t);
    }
}
