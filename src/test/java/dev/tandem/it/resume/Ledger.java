package dev.tandem.it.resume;

import static elemental2.dom.DomGlobal.document;
import static elemental2.dom.DomGlobal.setInterval;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import dev.tandem.App;
import dev.tandem.Emitter;
import dev.tandem.Handler;
import dev.tandem.ListProperty;
import dev.tandem.Model;
import dev.tandem.ModelEvent;
import dev.tandem.Property;
import dev.tandem.Remote;
import elemental2.dom.HTMLElement;

/** Counts on both sides what comes, and notices what is lost, comes twice or out of order. */
@App("ledger")
public class Ledger extends Model {

    static final int ENTRIES = 400;

    public static class Both extends Model.Both {
        public final Property<String> text = prop("");
        public final Property<Integer> place = prop(0);
        public final ListProperty<Integer> entries = listProp();
        public final Emitter<Integer> told = emitter();
    }
    public final Both both = both(Both.class);

    public int last;
    public int wrong;

    @Handler("counted")
    void hear(ModelEvent... events) {
        for (ModelEvent event : events) {
            int number = event.value(Integer.class);
            wrong += number == last + 1 ? 0 : 1;
            last = number;
            both.told.emit(number);
        }
    }

    @Remote
    CompletionStage<Integer> twice(int number) {
        return CompletableFuture.completedFuture(2 * number);
    }

    @Remote
    String sum() {
        boolean isWhole = both.entries.size() == last;
        for (int i = 0; i < both.entries.size(); i++) {
            isWhole &= both.entries.get(i) == i + 1;
        }
        return "server " + last + " wrong " + wrong + " place " + both.place.get() + " entries " + isWhole;
    }

    public class JS extends Model.JS {

        public final Emitter<Integer> counted = emitter();

        int number;
        int heard;
        int wrong;
        int answers;
        HTMLElement summary;

        @Override
        public void init() {
            HTMLElement field = (HTMLElement) document.createElement("input");
            document.body.append(field);
            bindText(field, "text");
            summary = (HTMLElement) document.createElement("output");
            button("go", this::go);
            button("sum", this::tell);
            document.body.append(summary);
        }

        void button(String text, Runnable action) {
            HTMLElement button = (HTMLElement) document.createElement("button");
            button.textContent = text;
            listen(button, "click", e -> action.run());
            document.body.append(button);
        }

        void go() {
            setInterval(e -> count(), 25);
        }

        void count() {
            if (number == ENTRIES) {
                return;
            }
            number++;
            counted.emit(number);
            both.place.set(number);
            both.entries.add(number);
            int expected = 2 * number;
            int asked = number;
            remote(() -> twice(asked)).thenAccept(answer -> answers += answer == expected ? 1 : 1000);
        }

        void tell() {
            remote(() -> sum()).thenAccept(text -> summary.textContent = text + " browser " + heard + " wrong " + wrong
                + " answers " + answers);
        }

        @Handler("told")
        void hear(ModelEvent... events) {
            for (ModelEvent event : events) {
                int told = (Integer) event.newValue();
                wrong += told == heard + 1 ? 0 : 1;
                heard = told;
            }
        }
    }
}
