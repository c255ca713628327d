package dev.tandem.showcase;

import static elemental2.dom.DomGlobal.document;
import static elemental2.dom.DomGlobal.window;

import java.util.ArrayList;
import java.util.List;

import dev.tandem.App;
import dev.tandem.AppInfo;
import dev.tandem.Apps;
import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.PageException;
import dev.tandem.Property;
import dev.tandem.ReadOnlyProperty;
import dev.tandem.session.Administration;
import elemental2.dom.HTMLElement;
import jakarta.inject.Inject;

/** The main app: the list of all apps, with their source. */
@App(value = "", title = "Tandem showcase", description = "The list of all apps, with their source.")
public class Index extends Model {

    public static class Both extends Model.Both {
        public final ReadOnlyProperty<List<AppEntry>> entries = readonly(List.of());
        /** Name of the app whose source is shown. */
        public final Property<String> selected = prop("thermostat");
    }
    public final Both both = both(Both.class);

    @Inject Apps apps;
    @Inject SourceFiles files;

    public SourceView source;

    @Override
    protected void init() {
        if (!getSession().getPath().equals("/")) {
            throw new PageException(404, "There is no such page.");
        }
        source = create(SourceView.class);
        set(both.entries, apps.getApps().stream()
            .filter(app -> app.modelClass() != Index.class && !app.modelClass()
            .isAnnotationPresent(Administration.class))
            .map(app -> new AppEntry(app.name(), app.title(), lineOn(app)))
            .toList());
    }

    private String lineOn(AppInfo app) {
        return app.description().isEmpty() ? files.summaryOf(app.modelClass()) : app.description();
    }

    @Handler("selected")
    void showSource() {
        AppInfo app = apps.getApp(both.selected.get());
        if (app != null) {
            source.show(app.modelClass());
        }
    }

    public class JS extends Model.JS {

        HTMLElement list;
        final List<HTMLElement> items = new ArrayList<>();

        @Override
        public void init() {
            HTMLElement header = Html.element("header", "page-header");
            header.append(Html.text("h1", "", "Tandem"),
                Html.text("p", "muted", "One Java class that lives on the server and in the browser at once."));
            list = Html.element("ul", "apps");
            SourceView.JS view = js(source);
            HTMLElement main = Html.element("main", "index");
            main.append(list, view.element);
            document.body.append(header, main);
        }

        @Handler("entries")
        void showEntries() {
            list.replaceChildren();
            items.clear();
            for (AppEntry entry : both.entries.get()) {
                HTMLElement item = item(entry);
                items.add(item);
                list.append(item);
            }
        }

        @Handler({"entries", "selected"})
        void markSelected() {
            for (int i = 0; i < items.size(); i++) {
                boolean isSelected = both.entries.get().get(i).name().equals(both.selected.get());
                items.get(i).classList.toggle("selected", isSelected);
                items.get(i).lastElementChild.setAttribute("aria-pressed", isSelected ? "true" : "false");
            }
        }

        HTMLElement item(AppEntry entry) {
            HTMLElement title = Html.element("h2", "");
            title.append(Html.link("", entry.title(), entry.name() + "/"));
            HTMLElement show = Html.button("Source");
            show.setAttribute("aria-label", "Source of " + entry.title());
            show.addEventListener("click", e -> select(entry));
            HTMLElement item = Html.element("li", "card app");
            item.append(title, Html.text("p", "muted", entry.line()), show);
            return item;
        }

        void select(AppEntry entry) {
            both.selected.set(entry.name());
            if (window.innerWidth < 900) {
                SourceView.JS view = js(source);
                view.element.scrollIntoView();
            }
        }
    }
}
