package dev.tandem.admin.console;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.tandem.Handler;
import dev.tandem.Property;
import dev.tandem.ReadOnlyMapProperty;
import dev.tandem.ReadOnlyProperty;
import dev.tandem.Remote;
import dev.tandem.app.Application;
import dev.tandem.monitor.SessionControl;
import dev.tandem.monitor.SessionMetrics;
import elemental2.dom.HTMLElement;
import elemental2.dom.HTMLInputElement;
import jakarta.inject.Inject;

/** The live sessions: the server filters and sorts, the browser gets those that are shown. */
public class SessionsPanel extends Panel {

    static final int MAX_SHOWN = 200;
    private static final int MAX_FILTER = 100;

    public static class Both extends Panel.Both {
        public final Property<String> filter = prop("", v -> v.length() > MAX_FILTER ? v.substring(0, MAX_FILTER) : v);
        /** The key of a column; with a minus before it the largest comes first. */
        public final Property<String> sort = prop("age");
        public final ReadOnlyMapProperty<String, SessionRow> rows = readonlyMap();
        /** Names of the sessions that are shown. */
        public final ReadOnlyProperty<List<String>> order = readonly(List.of());
        public final ReadOnlyProperty<Integer> matching = readonly(0);
        public final ReadOnlyProperty<Integer> total = readonly(0);
        /** When that was so: ages go on also where nothing else changes. */
        public final ReadOnlyProperty<Double> time = readonly(0.0);
    }
    public final Both both = both(Both.class);

    @Inject Application application;

    @Handler({"filter", "sort"})
    void change() {
        refresh();
    }

    @Override
    void refresh() {
        String filter = both.filter.get().strip().toLowerCase(Locale.ROOT);
        List<SessionMetrics> all = SessionMetrics.of(application.sessions());
        SessionChoice choice = new SessionChoice(all, filter, both.sort.get(), MAX_SHOWN);
        Map<String, SessionRow> shown = new LinkedHashMap<>();
        choice.getFirst().forEach(session -> shown.put(session.getName(), Figures.of(session)));
        RowEdits.apply(edit(both.rows), shown);
        set(both.order, List.copyOf(shown.keySet()));
        set(both.matching, choice.getMatching());
        set(both.total, all.size());
        set(both.time, (double) System.currentTimeMillis());
    }

    /** Does to all sessions but administrators' what its name says, and returns what was done. */
    @Remote
    String all(String action, String text) {
        SessionControl control = application.getControl();
        return switch (action) {
            case "message" -> "Message shown in " + control.messageAll(text) + " sessions";
            case "reload" -> control.reloadAll() + " pages load again";
            case "close" -> control.closeAll() + " sessions closed";
            default -> "";
        };
    }

    public class JS extends Panel.JS {

        static final String[] KEYS = {"name", "app", "user", "address", "status", "age", "models", "in", "out", "bytes",
            "queue", "roundTrip"};
        static final String[] TITLES = {"Session", "App", "User", "Address", "Status", "Age", "Models", "In", "Out",
            "Bytes",
            "Queue", "Round trip"};
        /** What stands in columns from here on are numbers. */
        static final int FIRST_NUMBER = 5;

        final Map<String, SessionLine> lines = new HashMap<>();
        final Map<String, HTMLElement> heads = new LinkedHashMap<>();
        HTMLElement body;
        HTMLElement count;
        HTMLInputElement search;

        @Override
        public void init() {
            super.init();
            search = Dom.search("Filter sessions", "Filter by app, user, address, status …");
            listen(search, "input", e -> both.filter.set(search.value));
            count = Dom.status("p", "count");
            HTMLElement bar = Dom.element("div", "bar");
            bar.append(search, count);
            body = Dom.element("tbody", "");
            HTMLElement table = Dom.element("table", "sessions");
            table.append(Dom.text("caption", "hidden", "Live sessions"), head(), body);
            Actions actions = new Actions("all sessions", (action, text) -> remote(() -> all(action, text)));
            element.append(bar, Dom.scroller("Live sessions", table), actions.element);
        }

        @Override
        public String getTitle() {
            return "Sessions";
        }

        HTMLElement head() {
            HTMLElement row = Dom.element("tr", "");
            for (int i = 0; i < KEYS.length; i++) {
                String key = KEYS[i];
                HTMLElement button = Dom.button("sort", TITLES[i]);
                listen(button, "click", e -> both.sort.set(both.sort.get().equals(key) ? "-" + key : key));
                HTMLElement cell = Dom.element("th", i >= FIRST_NUMBER ? "number" : "");
                cell.setAttribute("scope", "col");
                cell.append(button);
                heads.put(key, cell);
                row.append(cell);
            }
            HTMLElement activity = Dom.text("th", "", "Activity");
            activity.setAttribute("scope", "col");
            row.append(activity);
            HTMLElement head = Dom.element("thead", "");
            head.append(row);
            return head;
        }

        @Handler("sort")
        void markSort() {
            boolean down = both.sort.get().startsWith("-");
            String sorted = down ? both.sort.get().substring(1) : both.sort.get();
            for (Map.Entry<String, HTMLElement> head : heads.entrySet()) {
                if (head.getKey().equals(sorted)) {
                    head.getValue().setAttribute("aria-sort", down ? "descending" : "ascending");
                }
                else {
                    head.getValue().removeAttribute("aria-sort");
                }
            }
        }

        @Handler({"rows", "order", "time"})
        void showRows() {
            Dom.keepFocus(body, () -> fillRows());
        }

        void fillRows() {
            List<String> order = both.order.get();
            for (String name : List.copyOf(lines.keySet())) {
                if (!order.contains(name)) {
                    lines.get(name).element.remove();
                    lines.remove(name);
                }
            }
            for (int i = 0; i < order.size(); i++) {
                SessionRow row = both.rows.get().get(order.get(i));
                if (row != null) {
                    SessionLine line = lines.computeIfAbsent(row.name(), name -> new SessionLine(row));
                    line.show(row);
                    if (body.childNodes.getAt(i) != line.element) {
                        body.insertBefore(line.element, body.childNodes.getAt(i));
                    }
                }
            }
        }

        @Handler({"matching", "total", "order"})
        void showCount() {
            int shown = both.order.get().size();
            Dom.say(count, both.matching.get() + " of " + both.total.get() + " sessions"
                + (shown < both.matching.get() ? ", the first " + shown + " shown" : ""));
        }
    }
}
