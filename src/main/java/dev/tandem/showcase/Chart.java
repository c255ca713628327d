package dev.tandem.showcase;

import static elemental2.dom.DomGlobal.document;

import java.util.List;

import dev.tandem.Client;
import elemental2.dom.Element;
import elemental2.dom.HTMLElement;

/** A line over the last minute, drawn in SVG; its colours are the style sheet's. */
@Client
public class Chart {

    static final int WIDTH = 590;
    static final int HEIGHT = 160;
    static final int STEP = 10;

    public final HTMLElement element = Html.element("section", "card chart");
    final HTMLElement figure = Html.element("p", "figure");
    final Element area = svgElement("polygon", "area");
    final Element line = svgElement("polyline", "line");

    public Chart(String title) {
        Element svg = svgElement("svg", "plot");
        svg.setAttribute("viewBox", "0 0 " + WIDTH + " " + HEIGHT);
        svg.setAttribute("preserveAspectRatio", "none");
        svg.setAttribute("aria-hidden", "true");
        for (int i = 0; i <= 4; i++) {
            svg.append(gridLine(i * HEIGHT / 4));
        }
        svg.append(area, line);
        element.append(Html.text("h2", "", title), figure, svg);
    }

    public void say(String text) {
        figure.textContent = text;
    }

    /** Draws the values, the newest at the right edge. */
    public void draw(List<Double> values, double max) {
        int left = WIDTH - (values.size() - 1) * STEP;
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            double y = HEIGHT - HEIGHT * Math.min(1, values.get(i) / max);
            points.append(left + i * STEP).append(",").append(y).append(" ");
        }
        line.setAttribute("points", points.toString());
        area.setAttribute("points", left + "," + HEIGHT + " " + points + WIDTH + "," + HEIGHT);
    }

    static Element gridLine(int y) {
        Element line = svgElement("line", "grid");
        line.setAttribute("x2", "" + WIDTH);
        line.setAttribute("y1", "" + y);
        line.setAttribute("y2", "" + y);
        return line;
    }

    static Element svgElement(String tag, String className) {
        Element element = document.createElementNS("http://www.w3.org/2000/svg", tag);
        element.setAttribute("class", className);
        return element;
    }
}
