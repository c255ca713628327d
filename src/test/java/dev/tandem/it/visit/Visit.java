package dev.tandem.it.visit;

import static elemental2.dom.DomGlobal.document;

import dev.tandem.App;
import dev.tandem.Emitter;
import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.ModelEvent;
import dev.tandem.Property;
import dev.tandem.RawJs;
import dev.tandem.route.Route;
import elemental2.dom.HTMLElement;

/** Shows its path and its cookies on both sides, and has something to go wrong. */
@App("visit")
public class Visit extends Model {

    public static class Both extends Model.Both {
        public final Property<String> heard = prop("");
        public final Property<String> theme = prop("");
    }
    public final Both both = both(Both.class);

    public Route route;

    @Override
    protected void init() {
        route = create(Route.class);
        String visits = getSession().getCookie("visits", "0");
        getSession().setCookie("visits", String.valueOf(Integer.parseInt(visits) + 1));
        both.theme.set(visits + " visits, " + getSession().getCookie("theme", "no theme"));
    }

    @Handler("route.path")
    void hear() {
        both.heard.set(both.heard.get() + " " + route.both.path.get() + route.getSegments());
    }

    @Handler("clicked")
    void act(ModelEvent... events) {
        for (ModelEvent event : events) {
            switch (String.valueOf(event.value())) {
                case "go" -> route.both.path.set("/rooms/a%20b?x=1");
                case "replace" -> route.replace("/replaced");
                default -> getSession().setCookie("theme", "dark");
            }
        }
    }

    public class JS extends Model.JS {

        public final Emitter<String> clicked = emitter();
        HTMLElement shown;

        @Override
        public void init() {
            shown = line();
            for (String name : new String[] { "go", "replace", "cookie" }) {
                HTMLElement button = (HTMLElement) document.createElement("button");
                button.textContent = name;
                listen(button, "click", e -> clicked.emit(name));
                document.body.append(button);
            }
            addLinks();
            log("started");
            HTMLElement broken = (HTMLElement) document.createElement("button");
            broken.textContent = "break";
            listen(broken, "click", e -> fail());
            document.body.append(broken);
        }

        @Handler({"heard", "theme"})
        void show() {
            shown.textContent = both.theme.get() + ":" + both.heard.get();
        }

        HTMLElement line() {
            HTMLElement element = (HTMLElement) document.createElement("p");
            document.body.append(element);
            return element;
        }

        @RawJs("""
            const base = location.pathname.slice(0, location.pathname.lastIndexOf("/visit"));
            for (const [text, href] of [["inside", base + "/visit/linked"], ["outside", base + "/__index__/"]]) {
                const link = document.createElement("a");
                link.href = href;
                link.textContent = text;
                document.body.append(link);
            }
            """)
        native void addLinks();

        @RawJs("console.info(text, { at: 1 });")
        native void log(String text);

        @RawJs("throw new TypeError(\"on purpose\\nFORGED\");")
        native void fail();
    }
}
