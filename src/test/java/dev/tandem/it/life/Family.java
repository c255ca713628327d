package dev.tandem.it.life;

import static elemental2.dom.DomGlobal.document;

import java.util.ArrayList;
import java.util.List;

import dev.tandem.App;
import dev.tandem.Emitter;
import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.ModelEvent;
import dev.tandem.Property;
import elemental2.dom.HTMLElement;

/** Writes on its page what its browser side sees and hears. */
@App("family")
public class Family extends Model {

    public static class Both extends Model.Both {
        public final Property<Integer> count = prop(1);
        public final Property<List<Child>> children = prop(List.of());
    }
    public final Both both = both(Both.class);

    public final Property<Integer> secret = prop(7);
    public final Emitter<Integer> told = emitter();

    public Child eldest;

    @Override
    protected void init() {
        eldest = create(Child.class, child -> child.both.name.set("Ada"));
        both.children.set(List.of(eldest, create(Child.class, child -> child.both.name.set("Bob"))));
        both.count.set(2);
        told.emit(1);
        told.emit(2);
    }

    @Handler("asked")
    void answer(ModelEvent... events) {
        for (ModelEvent event : events) {
            switch (event.value(String.class)) {
                case "grow" -> grow();
                case "rename" -> eldest.both.name.set("Eve");
                case "dismiss" -> eldest.dispose();
                case "race" -> both.count.set(200);
                default -> secret.set(secret.get() + 1);
            }
        }
    }

    private void grow() {
        List<Child> more = new ArrayList<>(both.children.get());
        more.add(create(Child.class, child -> child.both.name.set("Cid")));
        both.children.set(more);
    }

    public class JS extends Model.JS {

        public final Emitter<String> asked = emitter();

        @Override
        public void init() {
            write("init with " + js(eldest).getId() + " of " + both.children.get().size());
            for (String request : List.of("grow", "rename", "dismiss", "race", "reveal")) {
                HTMLElement button = (HTMLElement) document.createElement("button");
                button.textContent = request;
                listen(button, "click", e -> ask(request));
                document.body.append(button);
            }
        }

        void ask(String request) {
            if (request.equals("race")) {
                both.count.set(100);
            }
            asked.emit(request);
        }

        @Handler("count")
        void showCount(ModelEvent... events) {
            StringBuilder text = new StringBuilder("count");
            for (ModelEvent event : events) {
                text.append(" ").append(event.oldValue()).append(">").append(event.newValue());
            }
            write(text.toString());
        }

        @Handler("told")
        void showTold(ModelEvent... events) {
            write("told " + events.length + " times");
        }

        @Handler("secret")
        void showSecret(ModelEvent... events) {
            write("secret " + events[events.length - 1].newValue());
        }

        @Handler({"children", "children*.name"})
        void showChildren() {
            StringBuilder text = new StringBuilder("children");
            for (Child child : both.children.get()) {
                text.append(" ").append(child.both.name.get());
            }
            write(text.toString());
        }

        void write(String text) {
            HTMLElement line = (HTMLElement) document.createElement("li");
            line.textContent = text;
            document.body.append(line);
        }
    }
}
