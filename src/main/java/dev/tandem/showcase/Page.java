package dev.tandem.showcase;

import dev.tandem.Client;
import elemental2.dom.HTMLElement;

/** What the pages of the showcase have in common. */
@Client
public class Page {

    /** Returns the head of an app's page, with the way back to the list of apps. */
    public static HTMLElement header(String title, String line) {
        HTMLElement header = Html.element("header", "page-header");
        header.append(Html.link("back", "← All apps", "../"), Html.text("h1", "", title),
            Html.text("p", "muted", line));
        return header;
    }
}
