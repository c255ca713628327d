package dev.tandem.admin.console;

import java.util.List;

import dev.tandem.Client;
import elemental2.dom.HTMLElement;

/** The data of a session; nothing where there is none. */
@Client
public class DataTable {

    public final HTMLElement element = Dom.element("section", "data");
    final HTMLElement rows = Dom.element("tbody", "");

    public DataTable() {
        HTMLElement table = Dom.element("table", "");
        table.append(Dom.text("caption", "", "Data"), Dom.head("Name", "Type", "Kept in", ">Size"), rows);
        element.append(Dom.scroller("Data", table));
        element.hidden = true;
    }

    public void show(List<DataRow> data) {
        element.hidden = data.isEmpty();
        rows.replaceChildren();
        for (DataRow each : data) {
            HTMLElement name = Dom.text("th", "code", each.name());
            name.setAttribute("scope", "row");
            HTMLElement row = Dom.element("tr", "");
            row.append(name, Dom.text("td", "", each.type()), Dom.text("td", "", each.place()),
                Dom.text("td", "number", Format.bytes(each.size())));
            rows.append(row);
        }
    }
}
