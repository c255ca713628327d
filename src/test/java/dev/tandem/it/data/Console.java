package dev.tandem.it.data;

import static elemental2.dom.DomGlobal.document;

import dev.tandem.App;
import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.Property;
import elemental2.dom.HTMLElement;

/** A model that has its browser run what it is told. */
@App("console")
public class Console extends Model {

    public static class Both extends Model.Both {

        public final Property<String> result = prop("");
    }

    public final Both both = both(Both.class);

    @Override
    protected void init() {
        connect(events -> run("document.title + 1"), "begun");
    }

    @Handler("begun")
    void begin() {
        run("nothing.at.all");
    }

    private void run(String code) {
        getSession().eval(code).whenComplete((value, error) ->
            both.result.set(both.result.get() + (error == null ? value.toString() : error.getMessage()) + ";"));
    }

    public class JS extends Model.JS {

        public final dev.tandem.Emitter<Void> begun = emitter();
        HTMLElement output;

        @Override
        public void init() {
            output = (HTMLElement) document.createElement("output");
            document.body.append(output);
            listen(document.body, "click", e -> begun.emit());
        }

        @Handler("result")
        void show() {
            output.textContent = both.result.get();
        }
    }
}
