package dev.tandem.admin.console;

import dev.tandem.Client;
import elemental2.dom.HTMLElement;

/** One figure: what it is, how much, more on it, and its last minutes. */
@Client
public class Tile {

    public final HTMLElement element = Dom.element("div", "tile");
    final HTMLElement value = Dom.element("dd", "tile-value");
    final HTMLElement more = Dom.element("dd", "tile-more");
    final Sparkline spark = new Sparkline();

    public Tile(String title) {
        element.append(Dom.text("dt", "tile-title", title), value, more, spark.element);
    }

    /** Shows the figure, and adds it to its line. */
    public void show(String text, String moreText, double point) {
        Dom.say(value, text);
        Dom.say(more, moreText);
        spark.add(point);
    }
}
