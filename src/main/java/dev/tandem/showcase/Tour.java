package dev.tandem.showcase;

import static elemental2.dom.DomGlobal.document;

import java.util.List;

import dev.tandem.App;
import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.ReadOnlyProperty;
import dev.tandem.route.Route;
import elemental2.dom.HTMLElement;

/** Pages within a page: each has its address, and the browser's back and forward lead from one to the other. */
@App(value = "tour", title = "Tour", description = "Addresses within an app: links, back and forward, reload.")
public class Tour extends Model {

    static final List<String> STOPS = List.of("harbour", "market", "tower");

    public static class Both extends Model.Both {
        public final ReadOnlyProperty<String> stop = readonly("");
    }
    public final Both both = both(Both.class);

    public Route route;

    @Override
    protected void init() {
        route = create(Route.class);
    }

    @Handler("route.path")
    void arrive() {
        List<String> segments = route.getSegments();
        set(both.stop, segments.size() == 1 && STOPS.contains(segments.get(0)) ? segments.get(0) : "");
    }

    public class JS extends Model.JS {

        HTMLElement place;

        @Override
        public void init() {
            Route.JS address = js(route);
            HTMLElement links = Html.element("nav", "tour");
            links.append(Html.link("back", "← All apps", address.base + "/../"));
            for (String stop : STOPS) {
                links.append(" · ");
                links.append(Html.link("", stop, address.base + "/" + stop));
            }
            place = Html.text("h1", "", "");
            document.body.append(links, place);
        }

        @Handler("stop")
        void show() {
            place.textContent = both.stop.get().isEmpty() ? "Where to?" : "At the " + both.stop.get();
        }
    }
}
