package dev.tandem.showcase;

import static elemental2.dom.DomGlobal.document;

import dev.tandem.App;
import dev.tandem.Handler;
import dev.tandem.ModelEvent;
import dev.tandem.Property;
import dev.tandem.ReadOnlyProperty;
import elemental2.dom.HTMLElement;
import elemental2.dom.HTMLInputElement;
import elemental2.dom.KeyboardEvent;

/** A subclass of the thermostat: more properties on both sides, and handlers that call {@code super} on each side. */
@App(value = "eco", title = "Eco thermostat",
    description = "A subclass of the thermostat: more on both sides, and handlers that call super on each side.")
public class EcoThermostat extends Thermostat {

    private static final double SAVED = 2;

    public static class Both extends Thermostat.Both {
        /** Whether to heat a little less than asked. */
        public final Property<Boolean> eco = prop(true);
        /** What the heating works towards, °C. */
        public final ReadOnlyProperty<Double> setPoint = readonly(0.0);
    }
    public final Both both = both(Both.class);

    @Override
    protected void init() {
        super.init();
        slider.both.label.set("Target temperature");
        slider.both.step.set(0.5);
        slider.both.value.set(both.target.get());
    }

    @Override
    @Handler({"target", "eco"})
    void regulate(ModelEvent... events) {
        super.regulate(events);
        if (both.eco.get()) {
            heating.setPoint(both.target.get() - SAVED);
        }
        set(both.setPoint, heating.getSetPoint());
        slider.both.value.set(both.target.get());
    }

    @Handler("slider.value")
    void followSlider() {
        both.target.set(slider.both.value.get());
        // The slider goes from 0 to 40, the target from 5 to 30: take the slider back to where the target is.
        slider.both.value.set(both.target.get());
    }

    public class JS extends Thermostat.JS {

        HTMLInputElement room;
        HTMLInputElement saving;
        HTMLElement heated;
        HTMLElement pressed;

        @Override
        public void init() {
            super.init();
            label.tabIndex = 0;
            label.setAttribute("role", "button");
            listen(label, "keydown", e -> {
                KeyboardEvent key = (KeyboardEvent) e;
                if (key.key.equals("Enter") || key.key.equals(" ")) {
                    e.preventDefault();
                    label.click();
                }
            });

            room = Html.input("text");
            room.maxLength = 30;
            listen(room, "change", e -> both.name.set(room.value));
            saving = Html.input("checkbox");
            listen(saving, "change", e -> both.eco.set(saving.checked));
            heated = Html.element("output", "muted");
            pressed = Html.text("output", "muted", "Press the temperature: the server counts.");

            Slider.JS s = js(slider);
            HTMLElement panel = Html.element("main", "card eco");
            panel.append(label, s.element, Html.labelled("Room", room), Html.labelled("Save energy", saving), heated,
                pressed);
            document.body.append(Page.header("Eco thermostat", "A subclass of the thermostat, on both sides."), panel);
        }

        @Override
        @Handler({"target", "name", "eco"})
        void showTarget(ModelEvent... events) {
            super.showTarget(events);
            label.classList.toggle("saving", both.eco.get());
            saving.checked = both.eco.get();
            room.value = both.name.get();
        }

        @Handler("setPoint")
        void showSetPoint() {
            heated.textContent = "The server heats to " + degrees(both.setPoint.get()) + ".";
        }

        /** A property of the server alone: its changes are heard here. */
        @Handler("presses")
        void showPresses(ModelEvent... events) {
            pressed.textContent = "Presses counted by the server: " + events[events.length - 1].value();
        }
    }
}
