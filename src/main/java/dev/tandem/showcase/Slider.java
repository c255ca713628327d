package dev.tandem.showcase;

import static elemental2.dom.DomGlobal.document;

import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.Property;
import elemental2.dom.HTMLElement;
import elemental2.dom.HTMLInputElement;

/** A number that is dragged. It stands at the end of the page unless its parent puts {@code element} elsewhere. */
public class Slider extends Model {

    public static class Both extends Model.Both {
        public final Property<Integer> min = prop(0);
        public final Property<Integer> max = prop(100);
        public final Property<Double> step = prop(1.0);
        public final Property<Double> value = prop(0.0, v -> Math.max(min.get(), Math.min(max.get(), v)));
        public final Property<String> label = prop("Value");
    }
    public final Both both = both(Both.class);

    /** A range that has become smaller takes the value along. */
    @Handler({"min", "max"})
    void fit() {
        both.value.set(both.value.get());
    }

    public class JS extends Model.JS {

        public HTMLElement element;
        HTMLInputElement input;
        HTMLElement output;

        @Override
        public void init() {
            input = (HTMLInputElement) document.createElement("input");
            input.type = "range";
            listen(input, "input", e -> both.value.set(input.valueAsNumber));
            output = Html.element("output", "slider-value");
            element = Html.element("div", "slider");
            element.append(input, output);
            document.body.append(element);
        }

        @Handler({"min", "max", "step"})
        void showRange() {
            input.min = "" + both.min.get();
            input.max = "" + both.max.get();
            input.step = "" + both.step.get();
            showValue();
        }

        @Handler("value")
        void showValue() {
            input.value = "" + both.value.get();
            output.textContent = "" + both.value.get();
        }

        @Handler("label")
        void showLabel() {
            input.setAttribute("aria-label", both.label.get());
        }
    }
}
