package dev.tandem.admin.console;

import java.util.ArrayList;
import java.util.List;

import dev.tandem.Emitter;
import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.ModelEvent;
import dev.tandem.monitor.WireLog;
import dev.tandem.session.ClientSession;
import elemental2.dom.HTMLElement;
import elemental2.dom.HTMLInputElement;

/** The messages of another session, kept from when somebody begins to look, without secrets. */
public class WireView extends Model {

    static final int SHOWN = 200;

    public static class Both extends Model.Both {
        /**
         * Declared here, as the payload of an emitter of the server's alone comes as it is on the wire, without
         * classes.
         */
        public final Emitter<List<WireRow>> logged = emitter();
    }
    public final Both both = both(Both.class);

    private WireLog log;
    private long seen;

    void look(ClientSession at) {
        log = WireLog.open(at);
    }

    @Override
    public void dispose() {
        if (log != null) {
            log.close();
            log = null;
        }
        super.dispose();
    }

    void refresh() {
        if (log == null) {
            return;
        }
        List<WireLog.Entry> news = log.getSince(seen);
        if (!news.isEmpty()) {
            seen = news.get(news.size() - 1).number();
            both.logged.emit(news.stream().map(e -> new WireRow(e.number(), e.time(), e.in(), e.size(), e.text()))
                .toList());
        }
    }

    public class JS extends Model.JS {

        public HTMLElement element;
        final List<WireRow> kept = new ArrayList<>();
        HTMLElement list;
        HTMLInputElement filter;
        HTMLElement pause;
        boolean paused;

        @Override
        public void init() {
            filter = Dom.search("Filter messages", "Filter, as in set or Slider2");
            listen(filter, "input", e -> showAll());
            pause = Dom.button("button", "Pause");
            pause.setAttribute("aria-pressed", "false");
            listen(pause, "click", e -> {
                paused = !paused;
                pause.setAttribute("aria-pressed", paused ? "true" : "false");
                if (!paused) {
                    showAll();
                }
            });
            list = Dom.element("ol", "wire");
            HTMLElement bar = Dom.element("div", "bar");
            bar.append(filter, pause);
            element = Dom.element("section", "messages");
            element.append(Dom.text("h2", "", "Messages"), bar,
                Dom.text("p", "muted", "Recorded while this page is open; the last " + SHOWN + " are kept."),
                Dom.scroller("Messages", list));
        }

        @Handler("logged")
        void add(ModelEvent... events) {
            for (ModelEvent event : events) {
                for (Object each : event.value(List.class)) {
                    WireRow row = (WireRow) each;
                    kept.add(row);
                    if (kept.size() > SHOWN) {
                        kept.remove(0);
                    }
                    if (!paused && matches(row)) {
                        list.prepend(item(row));
                    }
                }
            }
            while (list.childElementCount > SHOWN) {
                list.lastElementChild.remove();
            }
        }

        void showAll() {
            list.replaceChildren();
            for (WireRow row : kept) {
                if (matches(row)) {
                    list.prepend(item(row));
                }
            }
        }

        boolean matches(WireRow row) {
            String text = filter.value.trim().toLowerCase();
            return text.isEmpty() || row.text().toLowerCase().contains(text);
        }

        HTMLElement item(WireRow row) {
            HTMLElement item = Dom.element("li", row.in() ? "in" : "out");
            item.append(Dom.text("span", "way", row.in() ? "in" : "out"),
                Dom.text("time", "muted", Format.clock(row.time())),
                Dom.text("span", "muted", Format.bytes(row.size())), Dom.text("code", "", row.text()));
            return item;
        }
    }
}
