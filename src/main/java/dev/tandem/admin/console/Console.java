package dev.tandem.admin.console;

import static elemental2.dom.DomGlobal.document;
import static elemental2.dom.DomGlobal.location;
import static elemental2.dom.DomGlobal.window;

import java.util.ArrayList;
import java.util.List;

import dev.tandem.App;
import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.Property;
import dev.tandem.ReadOnlyProperty;
import dev.tandem.Remote;
import dev.tandem.app.Application;
import dev.tandem.asset.AssetStore;
import dev.tandem.session.Administration;
import elemental2.dom.HTMLElement;
import jakarta.inject.Inject;

/** The admin console: its frame, and one {@link Panel} at a time. */
@App(value = "admin", title = "Tandem administration",
    description = "For administrators: sessions, errors, assets, configuration.")
@Administration
public class Console extends Model {

    private static final int REFRESH_MILLIS = 2000;
    private static final int MAX_VIEW = 60;

    public static class Both extends Model.Both {
        /** What is shown: the name of a panel, and behind a slash what it is to show. */
        public final Property<String> view = prop("", v -> v.length() > MAX_VIEW ? "overview" : v);
        public final ReadOnlyProperty<Panel> panel = readonly(null);
        public final ReadOnlyProperty<String> context = readonly("/");
        public final ReadOnlyProperty<Boolean> draining = readonly(false);
    }
    public final Both both = both(Both.class);

    @Inject Application application;

    private Runnable stop = () -> { };

    @Override
    protected void init() {
        getSession().getAssetsToIgnore().add(AssetStore.APPLICATION_STYLE);
        String path = application.sessions().getDeployment().contextPath();
        set(both.context, path.isEmpty() ? "/" : path);
        stop = application.threads().repeat(() -> getSession().execute(this::refresh), REFRESH_MILLIS);
    }

    @Override
    public void dispose() {
        stop.run();
        super.dispose();
    }

    private void refresh() {
        set(both.draining, application.sessions().isDraining());
        if (both.panel.get() != null) {
            both.panel.get().refresh();
        }
    }

    @Handler("view")
    void open() {
        if (both.view.get().isEmpty()) {
            return;    // The browser's address will tell.
        }
        Panel before = both.panel.get();
        String[] parts = both.view.get().split("/", 2);
        Panel panel = switch (parts[0]) {
            case "sessions" -> create(SessionsPanel.class);
            case "session" -> create(SessionPanel.class, p -> p.name.set(parts.length > 1 ? parts[1] : ""));
            case "assets" -> create(AssetsPanel.class);
            case "errors" -> create(ErrorsPanel.class);
            case "configuration" -> create(ConfigurationPanel.class);
            default -> create(OverviewPanel.class);
        };
        set(both.panel, panel);
        panel.refresh();
        if (before != null) {
            before.dispose();
        }
    }

    /** Lets in no new sessions from now on, or lets them in again. */
    @Remote
    void drain(boolean on) {
        application.getControl().setDraining(on);
        refresh();
    }

    public class JS extends Model.JS {

        static final String[] VIEWS = {"overview", "sessions", "assets", "errors", "configuration"};
        static final String[] TITLES = {"Overview", "Sessions", "Assets", "Errors", "Configuration"};

        /** Where the page is narrow, so much of the link before the current one is seen. */
        static final int NEIGHBOUR = 60;

        final List<HTMLElement> links = new ArrayList<>();
        HTMLElement views;
        HTMLElement main;
        HTMLElement place;
        HTMLElement state;
        HTMLElement drain;
        boolean moved;

        @Override
        public void init() {
            document.documentElement.className = "admin-page";
            document.body.className = "admin";
            main = Dom.element("main", "");
            main.id = "main";
            document.body.append(Dom.link("skip", "Skip to content", "#main"), header(), nav(), main);
            listen(window, "hashchange", e -> follow());
            follow();
        }

        HTMLElement header() {
            place = Dom.element("span", "context");
            state = Dom.status("span", "state");
            drain = Dom.button("button", "");
            listen(drain, "click", e -> {
                boolean on = !both.draining.get();
                remote(() -> drain(on));
            });
            HTMLElement title = Dom.element("p", "title");
            title.append(Dom.text("b", "", "Tandem"), place);
            HTMLElement header = Dom.element("header", "top");
            header.append(title, state, drain);
            return header;
        }

        HTMLElement nav() {
            HTMLElement list = Dom.element("ul", "");
            for (int i = 0; i < VIEWS.length; i++) {
                HTMLElement link = Dom.link("", TITLES[i], "#" + VIEWS[i]);
                HTMLElement item = Dom.element("li", "");
                item.append(link);
                links.add(link);
                list.append(item);
            }
            views = Dom.element("nav", "views");
            views.setAttribute("aria-label", "Administration");
            views.append(list);
            return views;
        }

        void follow() {
            String hash = location.hash.length() > 1 ? location.hash.substring(1) : "overview";
            if (!hash.equals("main")) {
                moved = !both.view.get().isEmpty() && !hash.equals(both.view.get());
                both.view.set(hash);
            }
        }

        @Handler("view")
        void mark() {
            String view = both.view.get();
            String name = view.contains("/") ? view.substring(0, view.indexOf("/")) : view;
            int current = Math.max(0, List.of(VIEWS).indexOf(name.equals("session") ? "sessions" : name));
            for (int i = 0; i < VIEWS.length; i++) {
                if (i == current) {
                    links.get(i).setAttribute("aria-current", "page");
                    views.scrollLeft = links.get(i).offsetLeft - NEIGHBOUR;
                }
                else {
                    links.get(i).removeAttribute("aria-current");
                }
            }
        }

        @Handler("panel")
        void show() {
            Panel panel = both.panel.get();
            if (panel == null) {
                return;
            }
            Panel.JS shown = js(panel);
            main.replaceChildren(shown.element);
            document.title = shown.getTitle() + " – Tandem " + both.context.get();
            if (moved) {
                shown.heading.focus();
            }
        }

        @Handler({"context", "draining"})
        void showState() {
            place.textContent = both.context.get();
            boolean draining = both.draining.get();
            Dom.say(state, draining ? "Draining: no new sessions" : "Open to new sessions");
            state.classList.toggle("warn", draining);
            drain.textContent = draining ? "Let new sessions in" : "Drain";
        }
    }
}
