package dev.tandem.admin.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import dev.tandem.Client;
import elemental2.dom.Element;

/**
 * Which module imports which, drawn: each stands to the right of those that it imports. The table beside says the same
 * in words.
 */
@Client
public class ModuleGraphView {

    static final int COLUMN = 210;
    static final int ROW = 26;
    static final int BOX_WIDTH = 160;
    static final int BOX_HEIGHT = 20;
    static final int MARGIN = 8;

    public final Element element = Dom.svg("svg", "modules-drawn");
    final Map<String, ModuleRow> modules = new LinkedHashMap<>();
    final Map<String, Integer> columns = new HashMap<>();
    final Map<String, Integer> lines = new HashMap<>();
    final List<Element> edges = new ArrayList<>();

    public ModuleGraphView(List<ModuleRow> rows, Consumer<String> choose) {
        for (ModuleRow row : rows) {
            modules.put(row.name(), row);
        }
        List<Integer> heights = new ArrayList<>();
        for (ModuleRow row : rows) {
            int column = column(row.name());
            while (heights.size() <= column) {
                heights.add(0);
            }
            lines.put(row.name(), heights.get(column));
            heights.set(column, heights.get(column) + 1);
        }
        int highest = 1;
        for (int height : heights) {
            highest = Math.max(highest, height);
        }
        element.setAttribute("width", "" + (heights.size() * COLUMN - COLUMN + BOX_WIDTH + 2 * MARGIN));
        element.setAttribute("height", "" + (highest * ROW + 2 * MARGIN));
        element.setAttribute("role", "img");
        element.setAttribute("aria-label", rows.size() + " modules and their imports; the table has them in words");
        for (ModuleRow row : rows) {
            for (String imported : row.imports()) {
                if (modules.containsKey(imported)) {
                    element.append(edge(row.name(), imported));
                }
            }
        }
        for (ModuleRow row : rows) {
            element.append(box(row.name(), choose));
        }
    }

    /** One more than the largest of those that it imports. */
    int column(String name) {
        if (columns.containsKey(name)) {
            return columns.get(name);
        }
        columns.put(name, 0);
        int column = 0;
        for (String imported : modules.get(name).imports()) {
            if (modules.containsKey(imported)) {
                column = Math.max(column, column(imported) + 1);
            }
        }
        columns.put(name, column);
        return column;
    }

    int x(String name) {
        return MARGIN + columns.get(name) * COLUMN;
    }

    int y(String name) {
        return MARGIN + lines.get(name) * ROW;
    }

    Element edge(String from, String to) {
        int x1 = x(to) + BOX_WIDTH;
        int y1 = y(to) + BOX_HEIGHT / 2;
        int x2 = x(from);
        int y2 = y(from) + BOX_HEIGHT / 2;
        int middle = (x1 + x2) / 2;
        Element path = Dom.svg("path", "edge");
        path.setAttribute("d", "M" + x1 + " " + y1 + "C" + middle + " " + y1 + " " + middle + " " + y2 + " " + x2 + " "
            + y2);
        path.setAttribute("data-from", from);
        path.setAttribute("data-to", to);
        edges.add(path);
        return path;
    }

    Element box(String name, Consumer<String> choose) {
        Element group = Dom.svg("g", "node");
        Element rect = Dom.svg("rect", name.startsWith("dev/tandem/client/") ? "library" : "");
        rect.setAttribute("x", "" + x(name));
        rect.setAttribute("y", "" + y(name));
        rect.setAttribute("width", "" + BOX_WIDTH);
        rect.setAttribute("height", "" + BOX_HEIGHT);
        rect.setAttribute("rx", "4");
        Element text = Dom.svg("text", "");
        text.setAttribute("x", "" + (x(name) + 6));
        text.setAttribute("y", "" + (y(name) + 14));
        text.textContent = name.substring(name.lastIndexOf("/") + 1);
        Element title = Dom.svg("title", "");
        title.textContent = name;
        group.append(rect, text, title);
        group.addEventListener("click", e -> choose.accept(name));
        group.addEventListener("mouseenter", e -> mark(name));
        group.addEventListener("mouseleave", e -> mark(""));
        return group;
    }

    void mark(String name) {
        for (Element edge : edges) {
            boolean marked = edge.getAttribute("data-from").equals(name) || edge.getAttribute("data-to").equals(name);
            edge.setAttribute("class", marked ? "edge marked" : "edge");
        }
    }
}
