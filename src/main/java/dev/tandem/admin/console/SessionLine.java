package dev.tandem.admin.console;

import java.util.ArrayList;
import java.util.List;

import dev.tandem.Client;
import elemental2.dom.HTMLElement;

/** One session in the table. */
@Client
public class SessionLine {

    static final int FIRST_NUMBER = 5;
    static final int CELLS = 12;

    public final HTMLElement element = Dom.element("tr", "");
    final List<HTMLElement> cells = new ArrayList<>();
    final Sparkline spark = new Sparkline();
    double messages;

    public SessionLine(SessionRow row) {
        messages = row.messages();
        for (int i = 0; i < CELLS; i++) {
            HTMLElement cell = Dom.element(i == 0 ? "th" : "td", i >= FIRST_NUMBER ? "number" : "");
            cells.add(cell);
            element.append(cell);
        }
        cells.get(0).setAttribute("scope", "row");
        cells.get(0).append(Dom.link("code", row.name(), "#session/" + row.name()));
        HTMLElement activity = Dom.element("td", "activity");
        activity.append(spark.element);
        element.append(activity);
    }

    public void show(SessionRow row) {
        Dom.say(cells.get(1), row.app().isEmpty() ? "(main)" : row.app());
        Dom.say(cells.get(2), row.user().isEmpty() ? "–" : row.user());
        Dom.say(cells.get(3), row.address());
        Dom.say(cells.get(4), row.status());
        cells.get(4).className = "status " + row.status();
        Dom.say(cells.get(5), Format.age(row.started()));
        Dom.say(cells.get(6), Format.number(row.models()));
        Dom.say(cells.get(7), Format.number(row.messagesIn()));
        Dom.say(cells.get(8), Format.number(row.messagesOut()));
        Dom.say(cells.get(9), Format.bytes(row.bytesIn() + row.bytesOut()));
        Dom.say(cells.get(10), Format.number(row.queue()));
        Dom.say(cells.get(11), Format.millis(row.roundTrip()));
        spark.add(row.messages() - messages);
        messages = row.messages();
    }
}
