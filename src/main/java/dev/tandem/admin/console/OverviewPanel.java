package dev.tandem.admin.console;

import java.util.List;

import dev.tandem.Handler;
import dev.tandem.ReadOnlyProperty;
import dev.tandem.app.Application;
import dev.tandem.monitor.SessionMetrics;
import elemental2.dom.HTMLElement;
import jakarta.inject.Inject;

/** The application at a glance, and its apps. */
public class OverviewPanel extends Panel {

    public static class Both extends Panel.Both {
        public final ReadOnlyProperty<Totals> totals = readonly(null);
        public final ReadOnlyProperty<List<AppRow>> apps = readonly(List.of());
    }
    public final Both both = both(Both.class);

    @Inject Application application;

    @Override
    void refresh() {
        Census census = new Census(SessionMetrics.of(application.sessions()));
        set(both.totals, Figures.of(application.getMetrics(), census));
        set(both.apps, application.apps().getApps().stream().map(app -> new AppRow(app.name(), app.title(),
            app.modelClass().getName(), census.getSessions(app.name()), census.getModels(app.name()))).toList());
    }

    public class JS extends Panel.JS {

        HTMLElement rows;
        Tile sessions;
        Tile messages;
        Tile traffic;
        Tile turns;
        Tile threads;
        Tile models;
        Tile refusals;
        Tile errors;
        Totals before;

        @Override
        public void init() {
            super.init();
            sessions = new Tile("Sessions");
            messages = new Tile("Messages / s");
            traffic = new Tile("Bytes / s");
            turns = new Tile("Turns / s");
            threads = new Tile("Busy threads");
            models = new Tile("Live models");
            refusals = new Tile("Refused");
            errors = new Tile("Errors");
            HTMLElement tiles = Dom.element("dl", "tiles");
            tiles.append(sessions.element, messages.element, traffic.element, turns.element, threads.element,
                models.element,
                refusals.element, errors.element);
            rows = Dom.element("tbody", "");
            HTMLElement table = Dom.element("table", "");
            table.append(Dom.text("caption", "", "Apps"), Dom.head("App", "Title", "Model", ">Sessions", ">Models"),
                rows);
            element.append(tiles, Dom.scroller("Apps", table));
        }

        @Override
        public String getTitle() {
            return "Overview";
        }

        @Handler("totals")
        void showTotals() {
            Totals now = both.totals.get();
            if (now == null) {
                return;
            }
            Totals last = before == null ? now : before;
            double seconds = Math.max(0.5, (now.time() - last.time()) / 1000);
            double in = (now.messagesIn() - last.messagesIn()) / seconds;
            double out = (now.messagesOut() - last.messagesOut()) / seconds;
            double bytes = (now.bytesIn() - last.bytesIn() + now.bytesOut() - last.bytesOut()) / seconds;
            double turnRate = (now.turns() - last.turns()) / seconds;
            sessions.show(Format.number(now.connected()), now.pending() + " pending, " + now.disconnected()
                + " lost, at most "
                + Format.number(now.maxSessions()), now.connected());
            messages.show(Format.rate(in + out), Format.rate(in) + " in, " + Format.rate(out) + " out", in + out);
            traffic.show(Format.bytes(bytes), Format.bytes(now.bytesIn()) + " in, " + Format.bytes(now.bytesOut())
                + " out in all", bytes);
            turns.show(Format.rate(turnRate), now.waitingTurns() + " waiting", turnRate);
            threads.show(Format.number(now.busyThreads()), "of " + now.threads() + ", at most " + now.maxThreads(),
                now.busyThreads());
            models.show(Format.number(now.models()), Format.number(now.started()) + " sessions so far", now.models());
            refusals.show(Format.number(now.refusals()), Format.number(now.turnedAway()) + " pages turned away",
                now.refusals() - last.refusals());
            errors.show(Format.number(now.errors()), "since the start", now.errors() - last.errors());
            before = now;
        }

        @Handler("apps")
        void showApps() {
            Dom.keepFocus(rows, () -> fillApps());
        }

        void fillApps() {
            rows.replaceChildren();
            for (AppRow app : both.apps.get()) {
                HTMLElement name = Dom.element("th", "");
                name.setAttribute("scope", "row");
                name.append(Dom.link("", app.name().isEmpty() ? "(main)" : app.name(), "../"
                    + (app.name().isEmpty() ? "" : app.name() + "/")));
                HTMLElement row = Dom.element("tr", "");
                row.setAttribute("data-key", app.name());
                row.append(name, Dom.text("td", "", app.title()), Dom.text("td", "code", app.type()),
                    Dom.text("td", "number", Format.number(app.sessions())),
                    Dom.text("td", "number", Format.number(app.models())));
                rows.append(row);
            }
        }
    }
}
