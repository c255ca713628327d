package dev.tandem.admin.console;

import java.util.List;

import dev.tandem.Client;
import elemental2.dom.HTMLElement;

/** One model of the tree, to be opened and closed, with its properties. */
@Client
public class ModelItem {

    static final int OPEN_DEPTH = 1;

    public final HTMLElement element = Dom.element("li", "");
    final HTMLElement details = Dom.element("details", "");
    final HTMLElement id = Dom.element("b", "code");
    final HTMLElement place = Dom.element("span", "muted");
    final HTMLElement rows = Dom.element("tbody", "");
    ModelRow shown;

    public ModelItem() {
        HTMLElement summary = Dom.element("summary", "");
        summary.append(id, place);
        HTMLElement table = Dom.element("table", "properties");
        table.append(Dom.head("Property", "Side", "Value"), rows);
        details.append(summary, table);
        element.append(details);
    }

    public void show(ModelRow row) {
        if (shown == null && row.depth() <= OPEN_DEPTH) {
            details.setAttribute("open", "");
        }
        element.className = "depth-" + Math.min(8, row.depth());
        Dom.say(id, row.id());
        Dom.say(place, (row.place().isEmpty() ? "" : row.place() + " · ") + row.type());
        List<PropertyRow> properties = row.properties();
        for (int i = 0; i < properties.size(); i++) {
            PropertyRow property = properties.get(i);
            if (shown == null) {
                rows.append(newRow(property));
            }
            else if (!shown.properties().get(i).equals(property)) {
                HTMLElement line = (HTMLElement) rows.childNodes.getAt(i);
                line.replaceWith(newRow(property));
            }
        }
        shown = row;
    }

    static HTMLElement newRow(PropertyRow property) {
        HTMLElement name = Dom.text("th", "code", property.name());
        name.setAttribute("scope", "row");
        boolean inBrowser = property.side().equals("browser");
        HTMLElement row = Dom.element("tr", "");
        row.append(name, Dom.text("td", "muted", property.side()),
            Dom.text("td", inBrowser ? "muted" : "code value", inBrowser ? "in the browser only" : property.value()));
        return row;
    }
}
