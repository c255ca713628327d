package dev.tandem.session;

import dev.tandem.Emitter;
import dev.tandem.Handler;
import dev.tandem.ListProperty;
import dev.tandem.Model;
import dev.tandem.ModelEvent;
import dev.tandem.Property;
import jakarta.validation.constraints.Max;

/** A model whose sides answer each other for ever as soon as something is set, in several ways. */
public class Pong extends Model {

    public static class Both extends Model.Both {
        public final Property<Integer> there = prop(0);
        public final Property<Integer> back = prop(0);
        public final ListProperty<Integer> rows = listProp();
        public final ListProperty<Integer> answers = listProp();
        public final Property<Integer> even = prop(0);
        public final Property<@Max(9) Integer> small = prop(0);
    }
    public final Both both = both(Both.class);

    public final Property<Integer> own = prop(0);
    public final Emitter<Integer> done = emitter();

    int heard;

    @Handler("there")
    void answer() {
        heard++;
        if (both.there.get() > 0) {
            both.back.set(both.there.get() + 1);
        }
    }

    @Handler("rows")
    void answerRows() {
        if (!both.rows.get().isEmpty()) {
            both.answers.add(both.rows.get().size());
        }
    }

    @Handler("even")
    void makeEven() {
        both.even.set(both.even.get() / 2 * 2);
    }

    @Handler("local")
    void answerLocal(ModelEvent... events) {
        if (!events[0].value().equals(0)) {
            own.set(own.get() + 1);
        }
    }

    @Handler("next")
    void goOn() {
        heard++;
        if (heard < 100) {
            done.emit(heard);
        }
    }

    public class JS extends Model.JS {
        public final Property<Integer> local = prop(0);
        public final Emitter<Integer> next = emitter();

        @Handler("back")
        void answer() {
            if (both.back.get() > 0) {
                both.there.set(both.back.get() + 1);
            }
        }

        @Handler("answers")
        void answerRows() {
            if (!both.answers.get().isEmpty()) {
                both.rows.add(1);
            }
        }

        @Handler("even")
        void makeOdd() {
            if (both.even.get() > 0 && both.even.get() % 2 == 0) {
                both.even.set(both.even.get() + 3);
            }
        }

        @Handler("own")
        void answerOwn() {
            local.set(local.get() + 1);
        }

        @Handler("done")
        void goOn() {
            next.emit(1);
        }

        @Override
        public void refused(String property, String message) {
            both.small.set(both.small.get() + 10);
        }
    }
}
