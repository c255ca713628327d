package dev.tandem.admin.console;

import java.util.List;

import dev.tandem.Handler;
import dev.tandem.Property;
import dev.tandem.ReadOnlyProperty;
import dev.tandem.Remote;
import dev.tandem.app.Application;
import dev.tandem.monitor.SessionControl;
import dev.tandem.monitor.SessionMetrics;
import dev.tandem.session.ClientSession;
import elemental2.dom.HTMLElement;
import jakarta.inject.Inject;

/** One session: its figures, its models, and its messages as they pass. */
public class SessionPanel extends Panel {

    public static class Both extends Panel.Both {
        public final ReadOnlyProperty<SessionRow> row = readonly(null);
        public final ReadOnlyProperty<List<DataRow>> data = readonly(List.of());
        public final ReadOnlyProperty<Boolean> gone = readonly(false);
        public final ReadOnlyProperty<Boolean> own = readonly(false);
        /** When that was so. */
        public final ReadOnlyProperty<Double> time = readonly(0.0);
    }
    public final Both both = both(Both.class);

    /** What the session is called. */
    public final Property<String> name = prop("");

    @Inject Application application;

    public ModelTree tree;
    public WireView wire;

    private ClientSession session;

    @Override
    protected void init() {
        session = application.getControl().find(name.get());
        set(both.own, session != null && session.getFacade() == getSession());
        tree = create(ModelTree.class);
        wire = create(WireView.class);
        if (session != null) {
            tree.look(session);
            if (!both.own.get()) {
                // To look at one's own messages would make more of them.
                wire.look(session);
            }
        }
    }

    @Override
    void refresh() {
        set(both.gone, session == null || application.getControl().find(name.get()) != session);
        if (session != null) {
            set(both.row, Figures.of(SessionMetrics.of(session)));
            set(both.time, (double) System.currentTimeMillis());
            if (!both.gone.get()) {
                set(both.data, DataReader.read(session));
                tree.refresh();
                wire.refresh();
            }
        }
    }

    /** Does to the session what its name says, and returns what was done. */
    @Remote
    String act(String action, String text) {
        SessionControl control = application.getControl();
        boolean done = switch (action) {
            case "message" -> control.message(name.get(), text);
            case "reload" -> control.reload(name.get());
            case "close" -> control.close(name.get());
            default -> false;
        };
        refresh();
        return !done ? "The session is gone" : switch (action) {
            case "message" -> "Message shown";
            case "reload" -> "The page loads again";
            default -> "Session closed";
        };
    }

    public class JS extends Panel.JS {

        Tile messages;
        Tile bytes;
        Tile queue;
        Tile roundTrip;
        Tile models;
        Tile turns;
        HTMLElement facts;
        DataTable table;
        SessionRow before;

        @Override
        public void init() {
            super.init();
            heading.before(Dom.link("back", "All sessions", "#sessions"));
            facts = Dom.status("p", "facts");
            messages = new Tile("Messages");
            bytes = new Tile("Bytes");
            queue = new Tile("Queue");
            roundTrip = new Tile("Round trip");
            models = new Tile("Models");
            turns = new Tile("Turns");
            HTMLElement tiles = Dom.element("dl", "tiles");
            tiles.append(messages.element, bytes.element, queue.element, roundTrip.element, models.element,
                turns.element);
            Actions actions = new Actions("this session", (action, text) -> remote(() -> act(action, text)));
            ModelTree.JS t = js(tree);
            WireView.JS w = js(wire);
            HTMLElement columns = Dom.element("div", "columns");
            columns.append(t.element, w.element);
            table = new DataTable();
            element.append(facts, tiles, actions.element, columns, table.element);
        }

        @Override
        public String getTitle() {
            SessionRow row = both.row.get();
            return row == null ? "Session" : "Session " + row.name();
        }

        @Handler("data")
        void showData() {
            table.show(both.data.get());
        }

        @Handler({"row", "gone", "own", "time"})
        void show() {
            SessionRow row = both.row.get();
            if (row == null) {
                Dom.say(facts, "There is no such session (any more).");
                return;
            }
            SessionRow last = before == null ? row : before;
            Dom.say(heading, getTitle());
            Dom.say(facts, (both.gone.get() ? "Closed. " : "") + "App " + (row.app().isEmpty() ? "(main)" : row.app())
                + " · " + (row.user().isEmpty() ? "not signed in" : row.user()) + " · " + row.address() + " · "
                + row.status()
                + " · since " + Format.dateTime(row.started()) + (both.own.get() ? " · this is your own session" : ""));
            facts.classList.toggle("warn", both.gone.get());
            messages.show(Format.number(row.messages()), Format.number(row.messagesIn()) + " in, "
                + Format.number(row.messagesOut()) + " out", row.messages() - last.messages());
            bytes.show(Format.bytes(row.bytesIn() + row.bytesOut()), Format.bytes(row.bytesIn()) + " in, "
                + Format.bytes(row.bytesOut()) + " out", row.bytesIn()
                + row.bytesOut() - last.bytesIn() - last.bytesOut());
            queue.show(Format.number(row.queue()), row.waitingTasks() + " tasks, " + row.waitingOperations()
                + " operations",
                row.queue());
            roundTrip.show(Format.millis(row.roundTrip()), "last heartbeat", row.roundTrip());
            models.show(Format.number(row.models()), "live", row.models());
            turns.show(Format.number(row.turns()), row.refusals() + " refused, " + row.errors() + " errors",
                row.turns() - last.turns());
            before = row;
        }
    }
}
