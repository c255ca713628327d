package dev.tandem.session;

import dev.tandem.Emitter;
import dev.tandem.Handler;
import dev.tandem.ListProperty;
import dev.tandem.Model;
import dev.tandem.ModelEvent;
import dev.tandem.Property;
import dev.tandem.Remote;

/** Counts on both sides what comes, and notices what is lost, comes twice or out of order. */
public class Tally extends Model {

    public static class Both extends Model.Both {
        public final Property<Integer> place = prop(0);
        public final Property<Integer> step = prop(0);
        public final ListProperty<Integer> entries = listProp();
        public final Emitter<Integer> told = emitter();
    }
    public final Both both = both(Both.class);

    int last;
    int wrong;
    int told;

    @Handler("counted")
    void hear(ModelEvent... events) {
        for (ModelEvent event : events) {
            int number = event.value(Integer.class);
            wrong += number == last + 1 ? 0 : 1;
            last = number;
        }
    }

    /** What happens on the server. */
    void tell() {
        told++;
        both.told.emit(told);
        both.step.set(told);
    }

    @Remote
    int twice(int number) {
        return 2 * number;
    }

    public class JS extends Model.JS {

        public final Emitter<Integer> counted = emitter();

        int number;
        int heard;
        int wrong;
        int answers;

        /** What happens in the browser. */
        void count() {
            number++;
            counted.emit(number);
            both.place.set(number);
            both.entries.add(number);
            int asked = number;
            remote(() -> twice(asked)).thenAccept(answer -> answers += answer == 2 * asked ? 1 : 1_000_000);
        }

        @Handler("told")
        void hear(ModelEvent... events) {
            for (ModelEvent event : events) {
                int told = (Integer) event.newValue();
                wrong += told == heard + 1 ? 0 : 1;
                heard = told;
            }
        }

        String sum() {
            return number + " heard " + heard + " wrong " + wrong + " answers " + answers + " step " + both.step.get();
        }
    }
}
