package dev.tandem.admin.console;

import java.util.ArrayList;
import java.util.List;

import dev.tandem.Client;
import elemental2.dom.Element;

/** A small line of the last values, scaled to the largest; it says nothing that its figure does not say in words. */
@Client
public class Sparkline {

    static final int VALUES = 60;
    static final int STEP = 4;
    static final int HEIGHT = 24;

    public final Element element = Dom.svg("svg", "spark");
    final Element area = Dom.svg("polygon", "spark-area");
    final Element line = Dom.svg("polyline", "spark-line");
    final List<Double> values = new ArrayList<>();

    public Sparkline() {
        element.setAttribute("viewBox", "0 0 " + (VALUES - 1) * STEP + " " + HEIGHT);
        element.setAttribute("preserveAspectRatio", "none");
        element.setAttribute("aria-hidden", "true");
        element.append(area, line);
    }

    /** Adds a value at the right, and drops what is too old at the left. */
    public void add(double value) {
        values.add(value);
        if (values.size() > VALUES) {
            values.remove(0);
        }
        double max = 1;
        for (double each : values) {
            max = Math.max(max, each);
        }
        int left = (VALUES - values.size()) * STEP;
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            double y = HEIGHT - 1 - (HEIGHT - 2) * values.get(i) / max;
            points.append(left + i * STEP).append(",").append(Math.round(y * 10) / 10.0).append(" ");
        }
        line.setAttribute("points", points.toString());
        area.setAttribute("points", left + "," + HEIGHT + " " + points + (VALUES - 1) * STEP + "," + HEIGHT);
    }
}
